using Microsoft.Data.Sqlite;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>
/// Writes to the index in SQLite, by prepared statements on a connection of its own: the letters that come meanwhile wait
/// for it. Nobody waits for its disk: what a power cut takes of the index, the next start makes again, and the commits of
/// letters wait for the disk as ever.
/// </summary>
internal sealed class SqliteIndexRows : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin, _commit, _rollback, _words, _pairs;

    public SqliteIndexRows(SqliteFile file)
    {
        _connection = file.Open();
        using (var synchronous = new SqliteStatement(_connection, "PRAGMA synchronous=NORMAL"))
        {
            synchronous.Run();
        }

        _begin = new(_connection, "BEGIN IMMEDIATE");
        _commit = new(_connection, "COMMIT");
        _rollback = new(_connection, "ROLLBACK");
        // Whoever was faster may have erased or protected the case, or indexed it.
        _words = new(_connection, """
            INSERT INTO "FindableWords" ("CaseId", "Words") SELECT ?1, ?2
            WHERE EXISTS (SELECT 1 FROM "Cases" WHERE "Id" = ?1 AND NOT "IsProtected" AND "ErasedAt" IS NULL) ON CONFLICT DO NOTHING
            """);
        _pairs = new(_connection, """INSERT INTO "CasePairs" (rowid, "Pairs") VALUES (?1, ?2)""");
    }

    /// <summary>Adds what may be found, in one transaction. It must be our turn to write.</summary>
    public void Add(IReadOnlyList<(long CaseId, string Words, string Pairs)> rows)
    {
        _begin.Run();
        try
        {
            foreach (var (id, words, pairs) in rows)
            {
                if (Run(_words, id, words) > 0)
                {
                    Run(_pairs, id, pairs);
                }
            }

            _commit.Run();
        }
        catch (SqliteException)
        {
            // Not swallowed: SQLite may have rolled back by itself, and then this changes nothing.
            TryRollBack();
            throw;
        }

        StoreWatch.MustBeInPlace(_connection);
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[_begin, _commit, _rollback, _words, _pairs])
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private static int Run(SqliteStatement statement, long id, string text)
    {
        statement.Bind(1, id);
        statement.Bind(2, text);
        return statement.Run();
    }

    private void TryRollBack()
    {
        try
        {
            _rollback.Run();
        }
        catch (SqliteException)
        {
            // There was nothing to roll back any more.
        }
    }
}
