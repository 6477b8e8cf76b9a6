using Microsoft.EntityFrameworkCore;
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
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            // Whoever erases one of them waits for this, and then removes what it has written.
            await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Cases" WHERE "Id" = ANY({ids.ToArray()}) FOR SHARE""", cancel);
            foreach (var row in await db.WordsOf(ids, cancel))
            {
                db.Add(row);
                db.Add(new CasePairs { CaseId = row.CaseId, Pairs = [.. Bigrams.Of(row.Words)] });
            }

            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });

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
