using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Suggestions;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>The parts of the queue.</summary>
internal enum QueueTab
{
    ToAssign,

    /// <summary>待核: not assigned yet, and held by an automatic check until somebody has read it.</summary>
    Held,
    InHand,
    Answered,
    All,
}

/// <summary>待办: what needs somebody now, by deadline.</summary>
[CaseStaff]
internal sealed class QueueModel(Desk desk, DivisionNames divisions, ReplyDeadline deadline, ModelState model, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    public QueueTab Tab { get; private set; }

    public IReadOnlyDictionary<QueueTab, int> Counts { get; private set; } = new Dictionary<QueueTab, int>();

    public IReadOnlyList<Case> Cases { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public string? ModelTrouble => model.Trouble;

    // Read as text: no query can make this page fail.
    public async Task OnGetAsync(string? tab, string? p)
    {
        Tab = Enum.TryParse<QueueTab>(tab, out var wanted) && Enum.IsDefined(wanted) ? wanted : QueueTab.ToAssign;
        var states = await desk.VisibleTo(User).GroupBy(c => new { c.State, IsHeld = c.HeldBecause != null })
            .Select(g => new { g.Key.State, g.Key.IsHeld, Count = g.Count() }).ToListAsync();
        Counts = Enum.GetValues<QueueTab>().ToDictionary(t => t, t => states.Where(s => Includes(t, s.State, s.IsHeld)).Sum(s => s.Count));
        Pages = Math.Max(1, (Counts[Tab] + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(int.TryParse(p, out var number) ? number : 1, 1, Pages);

        var shown = Enum.GetValues<CaseState>().Where(state => Includes(Tab, state, Tab is QueueTab.Held)).ToArray();
        var cases = desk.VisibleTo(User).AsNoTracking().Where(c => shown.Contains(c.State));
        cases = Tab switch
        {
            QueueTab.ToAssign => cases.Where(c => c.HeldBecause == null),
            QueueTab.Held => cases.Where(c => c.HeldBecause != null),
            _ => cases,
        };
        Cases = await (Tab is QueueTab.Answered ? cases.OrderByDescending(c => c.AnsweredAt) : cases.OrderBy(c => c.DueOn).ThenBy(c => c.Id))
            .Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync();
    }

    public string? NameOf(string? division) => divisions.NameOf(division);

    public DueWords DueOf(Case @case) => DueWords.Of(@case, deadline, clock.Today());

    private static bool Includes(QueueTab tab, CaseState state, bool isHeld) => tab switch
    {
        QueueTab.ToAssign => IsUnassigned(state) && !isHeld,
        QueueTab.Held => IsUnassigned(state) && isHeld,
        QueueTab.InHand => state.IsOpen() && !IsUnassigned(state),
        QueueTab.Answered => CaseStates.AnsweredOnes.Contains(state),
        _ => true,
    };

    private static bool IsUnassigned(CaseState state) =>
        state is CaseState.Received or CaseState.Screening or CaseState.Registered or CaseState.ToConfirm or CaseState.Returned;
}
