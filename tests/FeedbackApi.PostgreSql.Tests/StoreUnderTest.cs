#pragma warning disable EF1002 // The texts are the tests' own.
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>The store that the tests of this project run on: a database of its own in a PostgreSQL of our own.</summary>
internal sealed class StoreUnderTest(PostgreSqlServerOfOurOwn server, string database)
{
    public static async Task<StoreUnderTest> Make(string folder)
    {
        var store = new StoreUnderTest(await PostgreSqlServerOfOurOwn.Shared, "t" + Guid.NewGuid().ToString("n"));
        await store.Admin($"CREATE DATABASE {store.Database}");
        return store;
    }

    public IEnumerable<string> Settings => [$"--ConnectionStrings:PostgreSql={server.ConnectionString(Database)}"];

    private string Database { get; } = database;

    public Task Release(Service service) => service.Query(db =>
    {
        NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
        return Task.FromResult(true);
    });

    public Task Drop() => Admin($"DROP DATABASE {Database} WITH (FORCE)");

    /// <summary>Whether the database holds these words anywhere, readable.</summary>
    public async Task<bool> Holds(Service service, string words)
    {
        foreach (var table in new[] { "Cases", "CaseEvents", "CaseMessages", "CaseAttachments", "FindableWords" })
        {
            if (await service.Query(db => db.Database.SqlQueryRaw<bool>($"SELECT EXISTS (SELECT 1 FROM \"{table}\" t WHERE t::text LIKE '%{words}%') AS \"Value\"").SingleAsync()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A copy of the database as a backup would take it, put back in its place later.</summary>
    public async Task<Func<Task>> Backup(Service service)
    {
        await Release(service);
        await Admin($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Database}'");
        await Admin($"CREATE DATABASE {Database}b TEMPLATE {Database}");
        return async () =>
        {
            await Admin($"DROP DATABASE {Database} WITH (FORCE)");
            await Admin($"ALTER DATABASE {Database}b RENAME TO {Database}");
        };
    }

    /// <summary>Takes the store away: nobody is let in, and whoever is in is thrown out.</summary>
    public async Task<IAsyncDisposable> Remove(Service service)
    {
        await Admin($"ALTER DATABASE {Database} ALLOW_CONNECTIONS false");
        await Admin($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Database}'");
        return new Mending(() => Admin($"ALTER DATABASE {Database} ALLOW_CONNECTIONS true"));
    }

    /// <summary>Makes the database itself refuse each new case.</summary>
    public Task<IAsyncDisposable> Refuse(Service service) => RefuseWhen(service, "INSERT", "true");

    /// <summary>Makes the database refuse each new case of a text.</summary>
    public Task<IAsyncDisposable> RefuseText(Service service, string text) => RefuseWhen(service, "INSERT", $"NEW.\"Text\" = '{text}'");

    /// <summary>Makes the database refuse each change of a case of a text.</summary>
    public Task<IAsyncDisposable> RefuseChanges(Service service, string text) => RefuseWhen(service, "UPDATE", $"NEW.\"Text\" = '{text}'");

    private static async Task<IAsyncDisposable> RefuseWhen(Service service, string act, string condition)
    {
        await service.Query(db => db.Database.ExecuteSqlRawAsync(
            $"""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'not this one'; END $$;
            CREATE TRIGGER refuse BEFORE {act} ON "Cases" FOR EACH ROW WHEN ({condition}) EXECUTE FUNCTION refuse();
            """));
        return new Mending(() => service.Query(db => db.Database.ExecuteSqlAsync($"""DROP TRIGGER refuse ON "Cases"; DROP FUNCTION refuse();""")));
    }

    private async Task Admin(string statement)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync();
#pragma warning disable CA2100 // Written above.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
