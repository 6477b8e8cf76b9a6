using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.Publishing;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Seeing;

/// <summary>概览: what has to be done today, who has how much, and where it goes. Counts nothing that its reader may not know of.</summary>
[CaseStaff]
internal sealed class DashboardPageModel(Desk desk, PublishedNotices notices, DivisionNames divisions, SiteBuilds builds, TimeProvider clock) : PageModel
{
    private static readonly CaseState[] OpenStates = [.. CaseStates.Open];

    public Workload Work { get; private set; } = null!;

    public Trends Trends { get; private set; } = null!;

    public int ExtensionsToDecide { get; private set; }

    public int ReceivedToday { get; private set; }

    public int AnsweredToday { get; private set; }

    public IReadOnlyList<Staleness> Columns { get; private set; } = [];

    public Chart ByDivision => Work.ToChart(divisions);

    public SiteBuildOutcome? LastBuild => builds.Last;

    public DateOnly Today => clock.Today();

    public string NameOf(string division) => divisions.NameOf(division) ?? division;

    public async Task OnGetAsync()
    {
        var (today, known) = (ShanghaiTime.StartOf(Today), desk.VisibleTo(User));
        Work = await Workload.Of(desk, User, Today);
        Trends = await Trends.Of(desk, User, Today);
        ExtensionsToDecide = await known.CountAsync(c => c.ExtensionAskedTo != null && OpenStates.Contains(c.State));
        ReceivedToday = await known.CountAsync(c => c.ReceivedAt >= today);
        AnsweredToday = await known.CountAsync(c => c.AnsweredAt >= today);
        var oldest = await known.Where(c => OpenStates.Contains(c.State)).OrderBy(c => c.ReceivedAt).Select(c => (DateTimeOffset?)c.ReceivedAt).FirstOrDefaultAsync();
        Columns = Staleness.Of(notices, oldest);
    }
}
