using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Seeing;

/// <summary>What is open of what somebody may know of: in all and by division.</summary>
/// <param name="Open">Open cases.</param>
/// <param name="Late">Those whose last day has passed.</param>
/// <param name="DueToday">Those whose last day is today.</param>
/// <param name="Unassigned">Those that no division is responsible for.</param>
/// <param name="InReview">Those whose answer waits for a second person.</param>
/// <param name="ByDivision">The divisions that have any, most first; null for those without one.</param>
internal sealed record Workload(int Open, int Late, int DueToday, int Unassigned, int InReview, IReadOnlyList<DivisionLoad> ByDivision)
{
    private static readonly CaseState[] OpenStates = [.. CaseStates.Open];

    public static async Task<Workload> Of(Desk desk, ClaimsPrincipal staff, DateOnly today)
    {
        var groups = await desk.VisibleTo(staff).Where(c => OpenStates.Contains(c.State))
            .GroupBy(c => new { c.Division, c.State, IsLate = c.DueOn < today, IsToday = c.DueOn == today })
            .Select(g => new { g.Key.Division, g.Key.State, g.Key.IsLate, g.Key.IsToday, Count = g.Count() })
            .ToListAsync();
        return new Workload(
            groups.Sum(g => g.Count), groups.Where(g => g.IsLate).Sum(g => g.Count), groups.Where(g => g.IsToday).Sum(g => g.Count),
            groups.Where(g => g.Division is null).Sum(g => g.Count), groups.Where(g => g.State is CaseState.AnswerReview).Sum(g => g.Count),
            [.. groups.GroupBy(g => g.Division).Select(g => new DivisionLoad(g.Key, g.Sum(x => x.Count), g.Where(x => x.IsLate).Sum(x => x.Count)))
                .OrderByDescending(load => load.Open).ThenBy(load => load.Division, StringComparer.Ordinal)]);
    }

    public Chart ToChart(DivisionNames divisions) => new("by-division", "各处室未办结", "处室",
        [.. ByDivision.Select(load => divisions.NameOf(load.Division) ?? "未分派")],
        [new("期限内", [.. ByDivision.Select(load => load.Open - load.Late)]), new("已逾期", [.. ByDivision.Select(load => load.Late)])]);
}

/// <summary>The open cases of one division.</summary>
internal sealed record DivisionLoad(string? Division, int Open, int Late);
