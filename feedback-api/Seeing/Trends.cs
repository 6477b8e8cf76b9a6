using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Seeing;

/// <summary>What was received and answered in each of the last weeks, Monday to Sunday, and how the model fared.</summary>
internal sealed class Trends
{
    private const int Weeks = 12;

    // A division that has done any of this has accepted the case as its own.
    private static readonly CaseState[] AcceptedOnes =
        [CaseState.Accepted, CaseState.InProgress, CaseState.Extended, CaseState.AnswerReview, CaseState.Reopened, CaseState.InReview, CaseState.InFinalReview, .. CaseStates.AnsweredOnes];

    private readonly IReadOnlyList<DateOnly> _mondays;
    private readonly List<DateTimeOffset> _received;
    private readonly List<DateTimeOffset> _answered;
    private readonly List<Routed> _routed;

    private Trends(IReadOnlyList<DateOnly> mondays, List<DateTimeOffset> received, List<DateTimeOffset> answered, List<Routed> routed) =>
        (_mondays, _received, _answered, _routed) = (mondays, received, answered, routed);

    public static async Task<Trends> Of(Desk desk, ClaimsPrincipal staff, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var mondays = Enumerable.Range(0, Weeks).Select(week => monday.AddDays(7 * (week - Weeks + 1))).ToList();
        var since = ShanghaiTime.StartOf(mondays[0]);
        var known = desk.VisibleTo(staff).AsNoTracking();
        var routed = await known.Where(c => c.ReceivedAt >= since && c.Suggestion != null && c.Division != null && AcceptedOnes.Contains(c.State))
            .Select(c => new { c.ReceivedAt, c.Suggestion, c.Division }).ToListAsync();
        return new Trends(
            mondays,
            await known.Where(c => c.ReceivedAt >= since).Select(c => c.ReceivedAt).ToListAsync(),
            await known.Where(c => c.AnsweredAt >= since).Select(c => c.AnsweredAt!.Value).ToListAsync(),
            [.. routed.Where(c => !c.Suggestion!.Abstains).Select(c => new Routed(c.ReceivedAt, c.Suggestion!.Top[0].Label, c.Division!))]);
    }

    public Chart ReceivedAndAnswered => new("weeks", "每周收到和答复", "周（周一）", Labels, [new("收到", Count(_received)), new("答复", Count(_answered))]) { IsOverTime = true };

    /// <summary>模型更正: how often the division that accepted a case was not the one suggested, by the week of its receipt.</summary>
    public Chart Corrections => new("corrections", "建议分类与实际处室", "周（周一）", Labels,
        [new("一致", Count(_routed.Where(r => r.IsRight).Select(r => r.At))), new("更正", Count(_routed.Where(r => !r.IsRight).Select(r => r.At)))]) { IsOverTime = true };

    /// <summary>The commonest corrections.</summary>
    public IReadOnlyList<(string Suggested, string Accepted, int Count)> CommonestCorrections =>
        [.. _routed.Where(r => !r.IsRight).GroupBy(r => (r.Suggested, r.Accepted)).Select(g => (g.Key.Suggested, g.Key.Accepted, g.Count())).OrderByDescending(c => c.Item3).Take(5)];

    private IReadOnlyList<string> Labels => [.. _mondays.Select(monday => monday.ToString("MM-dd", CultureInfo.InvariantCulture))];

    private List<int> Count(IEnumerable<DateTimeOffset> moments)
    {
        var counts = new int[Weeks];
        foreach (var moment in moments)
        {
            var week = (ShanghaiTime.DateOf(moment).DayNumber - _mondays[0].DayNumber) / 7;
            counts[Math.Clamp(week, 0, Weeks - 1)]++;
        }

        return [.. counts];
    }

    private sealed record Routed(DateTimeOffset At, string Suggested, string Accepted)
    {
        public bool IsRight => Suggested == Accepted;
    }
}
