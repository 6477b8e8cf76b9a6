using System.Diagnostics;
using Npgsql;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Debian's PostgreSQL, started by the tests in a folder of its own, on a socket and no port. It ends when they end.</summary>
internal sealed class PostgreSqlServerOfOurOwn : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgreSqlServerOfOurOwn>> One = new(() => Task.Run(Start));
    private readonly string _folder = Directory.CreateTempSubdirectory("publicnotice-pg-").FullName;
    private Process? _server;

    private PostgreSqlServerOfOurOwn()
    {
    }

    /// <summary>One for all tests of this run.</summary>
    public static Task<PostgreSqlServerOfOurOwn> Shared => One.Value;

    /// <summary>One that a test may stop as it likes.</summary>
    public static async Task<PostgreSqlServerOfOurOwn> Start()
    {
        var server = new PostgreSqlServerOfOurOwn();
        // PostgreSQL refuses to run as root.
        await server.Run($"chmod 755 {server._folder}; if [ $(id -u) = 0 ]; then chown postgres {server._folder}; fi");
        await server.Run(server.AsItsOwnUser($"{Programs}/initdb -D {server._folder}/data -U publicnotice -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null"));
        await server.Up();
        return server;
    }

    public string ConnectionString(string database) =>
        $"Host={_folder};Database={database};Username=publicnotice;Maximum Pool Size=20";

    /// <summary>Starts it, and waits until it answers.</summary>
    public async Task Up()
    {
        // It ends with its standard input: with this process, however that ends. Without fsync: no test cuts the power.
        var command = AsItsOwnUser(
            $"{Programs}/postgres -D {_folder}/data -k {_folder} -c listen_addresses= -c fsync=off -c max_connections=400 -c shared_buffers=64MB >{_folder}/log 2>&1");
        var watch = $"read word; kill -QUIT $(head -n 1 {_folder}/data/postmaster.pid); wait; [ \"$word\" = keep ] || rm -rf {_folder}";
        _server = Process.Start(new ProcessStartInfo("sh", ["-c", $"({command}) & {watch}"]) { RedirectStandardInput = true })!;
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (tries < 600)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Stops it as a crash would.</summary>
    public async Task Down()
    {
        await _server!.StandardInput.WriteLineAsync("keep");
        _server.StandardInput.Close();
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Down();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Programs { get; } =
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb"))) ?? throw Missing
            : throw Missing;

    private static InvalidOperationException Missing => new("没有找到 PostgreSQL（Debian 软件包 postgresql）：请先运行 ./test.sh，它会安装。");

    private string AsItsOwnUser(string command) =>
        Environment.UserName == "root" ? $"cd {_folder} && runuser -u postgres -- sh -c '{command}'" : command;

    private async Task Run(string command)
    {
        using var process = Process.Start("sh", ["-c", command]);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"exit {process.ExitCode}: {command}");
    }
}
