using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>The pairs of a case, beside its words: a search for what many letters say reads a third less for each this way.</summary>
internal sealed class CasePairs
{
    public required long CaseId { get; init; }

    public required int[] Pairs { get; init; }
}

/// <summary>The index in PostgreSQL: the pairs of a case as an array, and a GIN index over it.</summary>
internal sealed class PostgreSqlCaseIndex : ICaseIndex
{
    public void Prepare(FeedbackDb db)
    {
        // The model describes all of it.
    }

    public Task Add(FeedbackDb db, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            // Whoever erases one of them waits for this, and then removes what it has written.
            await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Cases" WHERE "Id" = ANY({ids.ToArray()}) FOR SHARE""", cancel);
            var rows = await db.WordsOf(ids, cancel);
            await Copy(db, "COPY \"FindableWords\" (\"CaseId\", \"Words\") FROM STDIN (FORMAT BINARY)", rows,
                (to, row) => to.WriteAsync(row.Words, NpgsqlDbType.Text, cancel), cancel);
            await Copy(db, "COPY \"CasePairs\" (\"CaseId\", \"Pairs\") FROM STDIN (FORMAT BINARY)", rows,
                (to, row) => to.WriteAsync<int[]>([.. Bigrams.Of(row.Words)], NpgsqlDbType.Array | NpgsqlDbType.Integer, cancel), cancel);
            await transaction.CommitAsync(cancel);
        });

    // One statement for all rows, whatever their number.
    private static async Task Copy(
        FeedbackDb db, string command, IReadOnlyList<FindableWords> rows, Func<NpgsqlBinaryImporter, FindableWords, Task> write, CancellationToken cancel)
    {
        await using var to = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync(command, cancel);
        foreach (var row in rows)
        {
            await to.StartRowAsync(cancel);
            await to.WriteAsync(row.CaseId, NpgsqlDbType.Bigint, cancel);
            await write(to, row);
        }

        await to.CompleteAsync(cancel);
    }

    public async Task Forget(FeedbackDb db, CancellationToken cancel)
    {
        if (await db.NotFindable().ExecuteDeleteAsync(cancel) > 0)
        {
            await db.Database.ExecuteSqlRawAsync("VACUUM \"FindableWords\", \"CasePairs\"", cancel);
        }
    }

    public IQueryable<long> Find(FeedbackDb db, SearchWords words)
    {
        var pairs = words.Pairs.ToArray();
        var found = db.Set<CasePairs>().Where(row => pairs.All(pair => row.Pairs.Contains(pair))).Select(row => row.CaseId);
        return words.ToVerify.Aggregate(found, (ids, word) => ids.Where(id => db.FindableWords.Any(row => row.CaseId == id && row.Words.Contains(word))));
    }
}
