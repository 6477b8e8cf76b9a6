#pragma warning disable EF1002 // The texts are the tests' own.
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>The store that the tests of this project run on: a SQLite file. FeedbackApi.PostgreSql.Tests has another.</summary>
internal sealed class StoreUnderTest(string folder)
{
    public static Task<StoreUnderTest> Make(string folder) => Task.FromResult(new StoreUnderTest(folder));

    /// <summary>The settings that lead a service to it; its other files lie in the folder.</summary>
    public IEnumerable<string> Settings => [];

    private string Database => Path.Combine(folder, "publicnotice.db");

    /// <summary>Closes a service's idle connections, and nobody else's: tests run side by side.</summary>
    public Task Release(Service service) => service.Query(db =>
    {
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return Task.FromResult(true);
    });

    public Task Drop() => Task.CompletedTask;

    /// <summary>Whether the database holds these words anywhere, readable.</summary>
    public async Task<bool> Holds(Service service, string words)
    {
        await service.Query(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)"));
        return Directory.GetFiles(folder, "publicnotice.db*").Any(file => Read(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0);
    }

    /// <summary>A copy of the database as a backup would take it, put back in its place later.</summary>
    public async Task<Func<Task>> Backup(Service service)
    {
        await service.Query(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        var copy = Path.Combine(folder, "backup");
        File.Copy(Database, copy);
        return () =>
        {
            File.Delete(Database + "-wal");
            File.Delete(Database + "-shm");
            File.Copy(copy, Database, overwrite: true);
            return Task.CompletedTask;
        };
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Takes the store away: a folder lies in the place of the file.</summary>
    public async Task<IAsyncDisposable> Remove(Service service)
    {
        await Release(service);
        var kept = Database + ".kept";
        File.Move(Database, kept);
        Directory.CreateDirectory(Database);
        return new Mending(() =>
        {
            Directory.Delete(Database);
            File.Move(kept, Database);
            return Task.CompletedTask;
        });
    }

    /// <summary>Makes the database itself refuse each new case.</summary>
    public async Task<IAsyncDisposable> Refuse(Service service)
    {
        await service.Query(db => db.Database.ExecuteSqlAsync($"CREATE TRIGGER refuse BEFORE INSERT ON Cases BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END"));
        return new Mending(() => service.Query(db => db.Database.ExecuteSqlAsync($"DROP TRIGGER refuse")));
    }

    /// <summary>Makes the database refuse each new case of a text.</summary>
    public Task<IAsyncDisposable> RefuseText(Service service, string text) => RefuseWhen(service, "INSERT", text);

    /// <summary>Makes the database refuse each change of a case of a text.</summary>
    public Task<IAsyncDisposable> RefuseChanges(Service service, string text) => RefuseWhen(service, "UPDATE", text);

    private static async Task<IAsyncDisposable> RefuseWhen(Service service, string act, string text)
    {
        await service.Query(db => db.Database.ExecuteSqlRawAsync($"CREATE TRIGGER refuse BEFORE {act} ON Cases WHEN NEW.Text = '{text}' BEGIN SELECT RAISE(ABORT, 'not this one'); END"));
        return new Mending(() => service.Query(db => db.Database.ExecuteSqlAsync($"DROP TRIGGER refuse")));
    }
}
