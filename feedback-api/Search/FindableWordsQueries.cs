using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>What both indexes ask in the same words.</summary>
internal static class FindableWordsQueries
{
    /// <summary>The cases whose words may be found: what is protected or erased never.</summary>
    public static IQueryable<Case> Findable(this FeedbackDb db) => db.Cases.Where(c => !c.IsProtected && c.ErasedAt == null);

    /// <summary>The findable ones after a number that the index does not have yet, in order.</summary>
    public static Task<List<long>> NotIndexed(this FeedbackDb db, long after, int most, CancellationToken cancel) => db.Findable()
        .Where(c => c.Id > after && !db.FindableWords.Any(words => words.CaseId == c.Id))
        .OrderBy(c => c.Id).Take(most).Select(c => c.Id).ToListAsync(cancel);

    /// <summary>The words of some cases, without those that the index has already.</summary>
    public static async Task<List<FindableWords>> WordsOf(this FeedbackDb db, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        [.. (await db.Findable().Where(c => ids.Contains(c.Id) && !db.FindableWords.Any(words => words.CaseId == c.Id))
            .Select(c => new { c.Id, c.Title, c.Text }).ToListAsync(cancel))
            .Select(c => new FindableWords { CaseId = c.Id, Words = FindableWords.Of(c.Title, c.Text) })];

    /// <summary>What the index has and must not have.</summary>
    public static IQueryable<FindableWords> NotFindable(this FeedbackDb db) => db.FindableWords.AsNoTracking()
        .Where(words => db.Cases.Any(c => c.Id == words.CaseId && (c.IsProtected || c.ErasedAt != null)));
}
