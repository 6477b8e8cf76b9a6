using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Campaigns;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>
/// Keeps true what is made of the words of a case, the index and the groups of what is alike, when it stops being findable
/// or becomes so again: its protection was raised or lowered.
/// </summary>
internal sealed class SearchIndexing(FeedbackDb db, ICaseIndex index, CaseGroups groups)
{
    /// <summary>Waits for a change and, when it was done, looks at the case anew.</summary>
    public async Task<ActResult> After(long id, Task<ActResult> change)
    {
        var result = await change;
        if (result is ActResult.Done)
        {
            await index.Forget(db, CancellationToken.None);
            await index.Add(db, [id], CancellationToken.None);
            groups.Forget(id);
            if (await db.Findable().Where(c => c.Id == id).Select(c => new { c.Title, c.Text }).SingleOrDefaultAsync() is { } words)
            {
                groups.Add(id, words.Title, words.Text);
            }
        }

        return result;
    }
}
