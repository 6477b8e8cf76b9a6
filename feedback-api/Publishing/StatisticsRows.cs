using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Publishing;

/// <summary>A row for each case that the public statistics count: never a protected one.</summary>
internal sealed class StatisticsRows(FeedbackDb db, DivisionNames divisions, WorkingDayCalendar calendar)
{
    // A matter that was taken back, that is none, or that is counted with another.
    private static readonly CaseState[] NotCounted = [CaseState.Withdrawn, CaseState.Spam, CaseState.Merged];

    // What the citizen may take for the bureau's last word.
    private static readonly CaseState[] Replies = [CaseState.Answered, CaseState.NotAccepted, CaseState.Redirected, CaseState.RepeatNoNew];

    public async Task<IReadOnlyList<StatisticsRow>> Read(CancellationToken cancel = default)
    {
        var cases = await db.Cases.AsNoTracking()
            .Where(c => !c.IsProtected && c.Kind != FeedbackKind.Accusation && !NotCounted.Contains(c.State))
            .Select(c => new
            {
                c.ReceivedAt,
                c.Division,
                c.Kind,
                c.State,
                RepliedAt = c.Events.Where(e => e.From != e.To && Replies.Contains(e.To)).OrderByDescending(e => e.Id).Select(e => (DateTimeOffset?)e.When).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return [.. cases.Select(c => Of(c.ReceivedAt, c.Division, c.Kind, c.State.IsOpen() ? null : c.RepliedAt))];
    }

    private StatisticsRow Of(DateTimeOffset receivedAt, string? division, FeedbackKind kind, DateTimeOffset? repliedAt)
    {
        var received = ShanghaiTime.DateOf(receivedAt);
        return new StatisticsRow(
            received.Year, division, divisions.NameOf(division), kind.Word(), repliedAt is not null,
            repliedAt is { } reply ? calendar.Count(received, ShanghaiTime.DateOf(reply), countsFirstDay: false).Days : null);
    }
}
