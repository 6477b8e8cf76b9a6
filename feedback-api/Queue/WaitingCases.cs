using System.Security.Claims;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>
/// 待我处理: which cases wait for somebody. Dispatchers assign, divisions work, reviewers read; protected cases wait for their
/// officers alone. Asked of the store for the lines of a page, and of a counted sort of cases for their number.
/// </summary>
internal sealed record WaitingCases(CaseState[] Anywhere, CaseState[] AtTheDivision, IReadOnlyList<string> Divisions, bool Guards)
{
    public static WaitingCases For(ClaimsPrincipal staff) => new(
        [
            .. staff.Has(StaffRole.Dispatcher) ? QueueTabs.Unassigned : [],
            .. staff.Has(StaffRole.Reviewer) ? QueueTabs.ToReview : [],
        ],
        [.. QueueTabs.InHand.Except(QueueTabs.ToReview).Except([CaseState.InfoNeeded])],
        staff.Has(StaffRole.Handler) ? staff.Divisions() : [],
        staff.Has(StaffRole.ProtectedOfficer));

    /// <summary>Those of some cases.</summary>
    public IQueryable<Case> Among(IQueryable<Case> cases)
    {
        var (anywhere, atTheDivision, divisions, guards, open) = (Anywhere, AtTheDivision, Divisions, Guards, QueueTabs.Open);
        return cases.Where(c => open.Contains(c.State)
            && (c.IsProtected ? guards : anywhere.Contains(c.State) || (atTheDivision.Contains(c.State) && divisions.Contains(c.Division!))));
    }

    /// <summary>Whether cases of this sort are among them.</summary>
    public bool Include(CaseState state, bool isProtected, string? division) => QueueTabs.Open.Contains(state)
        && (isProtected ? Guards : Anywhere.Contains(state) || (AtTheDivision.Contains(state) && division is not null && Divisions.Contains(division)));
}
