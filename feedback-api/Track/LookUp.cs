using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>Finds the case that a receipt code opens.</summary>
internal sealed class LookUp(FeedbackDb db, CaseViews views)
{
    private static readonly string Nobodys = new('!', ReceiptCode.Length);

    /// <summary>The citizen's view; null when the code opens nothing.</summary>
    public async Task<CaseView?> Find(string? typed, CancellationToken cancel) =>
        await FindBoth(typed, cancel) is { } found ? views.Of(found.Case, found.Joined) : null;

    /// <summary>The case to read, and the one that it is handled with; null when the code opens nothing.</summary>
    public async Task<(Case Case, Case? Joined)?> FindBoth(string? typed, CancellationToken cancel) =>
        await Find(db.Cases.AsNoTracking(), typed, cancel) is { } @case ? (@case, await Joined(@case, cancel)) : null;

    /// <summary>The case itself, to act on; null when the code opens nothing.</summary>
    public Task<Case?> FindToAct(string? typed, CancellationToken cancel) => Find(db.Cases, typed, cancel);

    // Whoever is joined to another case reads its answer, and that one may be joined in turn.
    private async Task<Case?> Joined(Case @case, CancellationToken cancel)
    {
        var joined = @case.State is CaseState.Merged ? @case : null;
        while (joined is { State: CaseState.Merged })
        {
            joined = await db.Cases.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == joined.OtherCase, cancel);
        }

        return joined;
    }

    // A mistyped code takes the same way through hash and store as an unknown one, so that neither answer nor time tells
    // them apart.
    private static Task<Case?> Find(IQueryable<Case> cases, string? typed, CancellationToken cancel)
    {
        var hash = ReceiptCodes.HashOf(ReceiptCode.TryParse(typed)?.Characters ?? Nobodys);
        return cases.AsSplitQuery().FirstOrDefaultAsync(c => c.CodeHash == hash, cancel);
    }
}
