using Microsoft.Extensions.Options;
using Npgsql;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>The PostgreSQL database, and how every connection to it is opened.</summary>
internal sealed class PostgreSqlServer(IConfiguration configuration)
{
    // A server that does not answer is told to the citizen as soon as a full disk would be.
    private const int SecondsToWait = 5;

    /// <summary>The setting that names the database; when it is empty the store is SQLite.</summary>
    public static string? Setting(IConfiguration configuration) =>
        configuration.GetConnectionString("PostgreSql") is { Length: > 0 } setting ? setting : null;

    public string ConnectionString { get; } = Complete(Setting(configuration)!);

    private static string Complete(string setting)
    {
        NpgsqlConnectionStringBuilder wanted;
        try
        {
            wanted = new NpgsqlConnectionStringBuilder(setting);
        }
        catch (ArgumentException e)
        {
            throw new OptionsValidationException("ConnectionStrings:PostgreSql", typeof(string),
                [$"ConnectionStrings:PostgreSql 无法读取，请写成 Host=…;Database=…;Username=…。（{e.Message}）"]);
        }

        // Whatever the server's default is, a commit waits for its disk, and no question takes the cores of those who wait
        // beside it: helpers for one question cost an office of twenty more than they bring.
        wanted.Options = $"{wanted.Options} -c synchronous_commit=on -c max_parallel_workers_per_gather=0".Trim();
        wanted.ApplicationName ??= "PublicNotice";
        wanted.Timeout = Math.Min(wanted.Timeout, SecondsToWait);
        return wanted.ToString();
    }
}
