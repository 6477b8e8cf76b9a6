using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>The store in one SQLite file.</summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : FeedbackDb(options)
{
    protected override string Guard(string table) => $"""
        CREATE TRIGGER IF NOT EXISTS {table}_NoUpdate BEFORE UPDATE ON {table}
        BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
        CREATE TRIGGER IF NOT EXISTS {table}_NoDelete BEFORE DELETE ON {table}
        BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
        """;

    // The log keeps earlier pages until it is written over; secure_delete sees to the file itself.
    public override Task ForgetOldRows(CancellationToken cancel) => this.GetService<SqliteCheckpoints>().Empty(cancel);

    // Every transaction of ours is BEGIN IMMEDIATE: SQLite has one writer.
    protected override Task LockAuditChain(CancellationToken cancel) => Task.CompletedTask;

    // BEGIN IMMEDIATE has asked already.
    protected override Task AskToWrite() => Task.CompletedTask;

    /// <summary>Runs in turn with the writer of submissions.</summary>
    public override async Task<T> Alone<T>(Func<Task<T>> act, CancellationToken cancel = default)
    {
        using var turn = await this.GetService<WriteTurn>().Take(cancel);
        await Database.OpenConnectionAsync(cancel);
        try
        {
            var result = await base.Alone(act, cancel);
            StoreWatch.MustBeInPlace((SqliteConnection)Database.GetDbConnection());
            return result;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    /// <summary>Saves in turn with the writer of submissions, and makes sure that what was saved can be found again.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            // The turn was taken with the transaction.
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        using var turn = await this.GetService<WriteTurn>().Take(cancellationToken);
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            StoreWatch.MustBeInPlace((SqliteConnection)Database.GetDbConnection());
            return saved;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }
}
