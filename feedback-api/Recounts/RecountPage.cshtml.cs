using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Recounts;

/// <summary>期限重算: which deadlines a changed calendar has moved, newest first.</summary>
[CaseStaff]
internal sealed class RecountPageModel(Desk desk) : PageModel
{
    private const int Shown = 200;

    /// <summary>One deadline that moved.</summary>
    public sealed record Moved(long CaseId, DateTimeOffset When, string What);

    public IReadOnlyList<Moved> All { get; private set; } = [];

    public async Task OnGetAsync() => All = await desk.VisibleTo(User)
        .SelectMany(c => c.Events.Where(e => e.Clock == null && e.Reference == DeadlineRecount.Reference), (c, e) => new { c.Id, Event = e.Id, e.When, e.What })
        .OrderByDescending(moved => moved.Event).Take(Shown)
        .Select(moved => new Moved(moved.Id, moved.When, moved.What)).ToListAsync();
}
