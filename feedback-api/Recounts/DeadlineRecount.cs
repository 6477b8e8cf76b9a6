using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Recounts;

/// <summary>
/// 办理期限重算: when the calendar has changed, the deadlines of all open cases are worked out anew, and every case whose
/// last day moves says so in its history (incident T58).
/// </summary>
internal sealed class DeadlineRecount(FeedbackDb db, ReplyDeadline deadline, ContentFolder content, TimeProvider clock)
{
    /// <summary>What the event refers to, so that it is found whatever its words.</summary>
    public const string Reference = "recount";

    private const int CasesAtOnce = 500;
    private static readonly CaseState[] OpenStates = [.. CaseStates.Open];

    /// <summary>Looks whether the calendar is another than the last time; the first time it is only remembered.</summary>
    /// <returns>How many deadlines moved; null when nothing had to be looked at.</returns>
    public async Task<int?> Run(CancellationToken cancel = default)
    {
        var (digest, now) = (CalendarDigest(), clock.GetUtcNow());
        var mark = await db.CalendarMarks.SingleOrDefaultAsync(cancel);
        if (mark is not null && mark.Digest.AsSpan().SequenceEqual(digest))
        {
            return null;
        }

        // Remembered only when it is done: what is interrupted begins anew, and finds nothing to move where it was done.
        var moved = mark is null ? 0 : await Recount(cancel);
        if (await db.CalendarMarks.SingleOrDefaultAsync(cancel) is { } before)
        {
            (before.Digest, before.At) = (digest, now);
        }
        else
        {
            db.CalendarMarks.Add(new CalendarMark { Digest = digest, At = now });
        }

        await db.SaveChangesAsync(cancel);
        return mark is null ? null : moved;
    }

    private async Task<int> Recount(CancellationToken cancel)
    {
        var (moved, last) = (0, 0L);
        while (true)
        {
            var cases = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => c.Id > last && OpenStates.Contains(c.State) && c.ErasedAt == null)
                .OrderBy(c => c.Id).Take(CasesAtOnce).ToListAsync(cancel);
            if (cases.Count == 0)
            {
                return moved;
            }

            last = cases[^1].Id;
            foreach (var @case in cases.Where(c => deadline.Work(c).DueOn != c.DueOn))
            {
                moved += await Move(@case.Id, cancel) ? 1 : 0;
            }
        }
    }

    private async Task<bool> Move(long id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var @case = await db.Cases.AsSplitQuery().SingleAsync(c => c.Id == id, cancel);
        var (before, after) = (@case.DueOn, deadline.Work(@case).DueOn);
        if (before == after)
        {
            return false;
        }

        @case.DueOn = after;
        @case.Record(new Act(Act.System, clock.GetUtcNow()), $"办理期限重算：由 {before:yyyy-MM-dd} 变为 {after:yyyy-MM-dd}，因为工作日历有更新", new ClockMark(null, after, Reference));
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody acted on it just now, which worked its deadline out anew.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private byte[] CalendarDigest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var folder = Path.Combine(content.Path, "calendar");
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n"));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return hash.GetHashAndReset();
    }
}
