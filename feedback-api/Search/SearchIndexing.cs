using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>Keeps the index true when a case stops being findable, or becomes so again: its protection was raised or lowered.</summary>
internal sealed class SearchIndexing(FeedbackDb db, ICaseIndex index)
{
    /// <summary>Waits for a change and, when it was done, looks at the case anew.</summary>
    public async Task<ActResult> After(long id, Task<ActResult> change)
    {
        var result = await change;
        if (result is ActResult.Done)
        {
            await index.Forget(db, CancellationToken.None);
            await index.Add(db, [id], CancellationToken.None);
        }

        return result;
    }
}
