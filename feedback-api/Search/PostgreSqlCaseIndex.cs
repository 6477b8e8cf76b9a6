using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>The index in PostgreSQL: the pairs of a case as an array, and a GIN index over it.</summary>
internal sealed class PostgreSqlCaseIndex : ICaseIndex
{
    /// <summary>The column that only this store has.</summary>
    public const string Pairs = "Pairs";

    public void Prepare(FeedbackDb db)
    {
        // The model describes all of it.
    }

    public Task Add(FeedbackDb db, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            // Whoever erases one of them waits for this, and then removes what it has written.
            await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Cases" WHERE "Id" = ANY({ids.ToArray()}) FOR SHARE""", cancel);
            foreach (var row in await db.WordsOf(ids, cancel))
            {
                db.Entry(db.FindableWords.Add(row).Entity).Property(Pairs).CurrentValue = Bigrams.Of(row.Words).ToArray();
            }

            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });

    public async Task Forget(FeedbackDb db, CancellationToken cancel)
    {
        if (await db.NotFindable().ExecuteDeleteAsync(cancel) > 0)
        {
            await db.Database.ExecuteSqlAsync($"""VACUUM "FindableWords" """, cancel);
        }
    }

    public IQueryable<long> Find(FeedbackDb db, SearchWords words)
    {
        var pairs = words.Pairs.ToArray();
        var found = db.FindableWords.FromSql($"""SELECT "CaseId", "Words", "Pairs" FROM "FindableWords" WHERE "Pairs" @> {pairs}""").AsNoTracking();
        return words.ToVerify.Aggregate(found, (rows, word) => rows.Where(row => row.Words.Contains(word))).Select(row => row.CaseId);
    }
}
