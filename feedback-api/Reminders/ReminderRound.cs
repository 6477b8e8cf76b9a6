using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Handling;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Reminders;

/// <summary>
/// Looks who has to be reminded of what: of what waits for somebody, and of deadlines. Whoever may not know of a case is
/// reminded of nothing (<see cref="CaseAccess.CasesKnownTo"/>).
/// </summary>
internal sealed class ReminderRound(FeedbackDb db, ReplyDeadline deadline, TimeProvider clock)
{
    private const int CasesAtOnce = 500;
    private static readonly CaseState[] OpenStates = [.. CaseStates.Open];

    /// <summary>The newest event of any case.</summary>
    public Task<long> Newest(CancellationToken cancel) =>
        db.Cases.SelectMany(c => c.Events).OrderByDescending(e => e.Id).Select(e => e.Id).FirstOrDefaultAsync(cancel);

    /// <summary>What waits for somebody.</summary>
    /// <param name="since">Looks at the cases that were acted on since this event alone; 0 for all.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <returns>How many reminders were added.</returns>
    public async Task<int> Tasks(long since = 0, CancellationToken cancel = default)
    {
        var added = 0;
        var changed = await db.Cases.SelectMany(c => c.Events).Where(e => e.Id > since).Select(e => EF.Property<long>(e, "CaseId")).Distinct()
            .Take(since > 0 ? CasesAtOnce + 1 : 1).ToListAsync(cancel);
        if (changed.Count == 0)
        {
            return 0;
        }

        var isEveryCase = since == 0 || changed.Count > CasesAtOnce;
        foreach (var (account, staff) in await Recipients.Of(db, cancel))
        {
            var known = db.CasesKnownTo(staff).AsNoTracking().Where(c => isEveryCase || changed.Contains(c.Id));
            added += await Add(account.Id, [
                .. staff.Has(StaffRole.Handler) ? await InState(known.Where(c => staff.Divisions().Contains(c.Division)), CaseState.Assigned, ReminderKind.Assigned, cancel) : [],
                .. staff.Has(StaffRole.Dispatcher) ? await InState(known, CaseState.Returned, ReminderKind.Returned, cancel) : [],
                .. MayReview(staff) ? await InState(known.Where(c => c.AnswerBy != account.Id), CaseState.AnswerReview, ReminderKind.AnswerToReview, cancel) : [],
                .. MayReview(staff) ? await Extensions(known.Where(c => c.ExtensionAskedBy != account.Id), cancel) : [],
            ], cancel);
        }

        return added;
    }

    /// <summary>Deadlines of which half or four fifths have passed, or whose last working day it is. Once a day is enough.</summary>
    /// <returns>How many reminders were added.</returns>
    public async Task<int> Deadlines(CancellationToken cancel = default)
    {
        var (added, last, today) = (0, 0L, clock.Today());
        var recipients = await Recipients.Of(db, cancel);
        while (true)
        {
            var cases = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => c.Id > last && OpenStates.Contains(c.State) && c.ErasedAt == null && c.DueOn >= today)
                .OrderBy(c => c.Id).Take(CasesAtOnce).ToListAsync(cancel);
            if (cases.Count == 0)
            {
                return added;
            }

            last = cases[^1].Id;
            var due = cases.Select(c => (Case: c, Kind: KindOf(c, today))).Where(one => one.Kind is not null).ToList();
            foreach (var (account, staff) in due.Count > 0 ? recipients : [])
            {
                added += await Add(account.Id, await Theirs(staff, due, cancel), cancel);
            }
        }
    }

    private ReminderKind? KindOf(Case @case, DateOnly today) =>
        deadline.WorkingDaysLeft(today, @case.DueOn) == 0 ? ReminderKind.LastDay
        : deadline.Used(@case, today) switch
        {
            >= 0.8 => ReminderKind.MostlyUsed,
            >= 0.5 => ReminderKind.HalfUsed,
            _ => null,
        };

    // The division that is responsible; whoever assigns while none is; the officers of protected cases in any state.
    private async Task<List<Found>> Theirs(ClaimsPrincipal staff, List<(Case Case, ReminderKind? Kind)> due, CancellationToken cancel)
    {
        var divisions = staff.Divisions();
        var own = due.Where(one => one.Case.IsProtected
            || (one.Case.Division is { } division ? staff.Has(StaffRole.Handler) && divisions.Contains(division) : staff.Has(StaffRole.Dispatcher))).ToList();
        var ids = own.Select(one => one.Case.Id).ToArray();
        var known = (await db.CasesKnownTo(staff).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancel)).ToHashSet();
        return [.. own.Where(one => known.Contains(one.Case.Id)).Select(one => new Found(one.Case.Id, one.Kind!.Value, one.Case.DueOn.DayNumber))];
    }

    private static bool MayReview(ClaimsPrincipal staff) => staff.Has(StaffRole.Reviewer) || staff.Has(StaffRole.ProtectedOfficer);

    private static async Task<List<Found>> InState(IQueryable<Case> cases, CaseState state, ReminderKind kind, CancellationToken cancel) =>
        [.. (await cases.Where(c => c.State == state).Select(c => new { c.Id, Occasion = c.Events.Where(e => e.To == state && e.From != state).Max(e => (long?)e.Id) }).ToListAsync(cancel))
            .Select(found => new Found(found.Id, kind, found.Occasion ?? 0))];

    private static async Task<List<Found>> Extensions(IQueryable<Case> cases, CancellationToken cancel) =>
        [.. (await cases.Where(c => c.ExtensionAskedTo != null && OpenStates.Contains(c.State)).Select(c => new { c.Id, c.ExtensionAskedTo }).ToListAsync(cancel))
            .Select(found => new Found(found.Id, ReminderKind.ExtensionToDecide, found.ExtensionAskedTo!.Value.DayNumber))];

    private async Task<int> Add(string account, List<Found> found, CancellationToken cancel)
    {
        if (found.Count == 0)
        {
            return 0;
        }

        var ids = found.Select(one => one.CaseId).Distinct().ToArray();
        var before = (await db.Reminders.Where(reminder => reminder.AccountId == account && ids.Contains(reminder.CaseId))
            .Select(reminder => new { reminder.CaseId, reminder.Kind, reminder.Occasion }).ToListAsync(cancel))
            .Select(reminder => new Found(reminder.CaseId, reminder.Kind, reminder.Occasion)).ToHashSet();
        var fresh = found.Where(one => !before.Contains(one)).ToList();
        db.Reminders.AddRange(fresh.Select(one => new Reminder
        {
            AccountId = account, CaseId = one.CaseId, Kind = one.Kind, Occasion = one.Occasion, At = clock.GetUtcNow(),
        }));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return fresh.Count;
    }

    private sealed record Found(long CaseId, ReminderKind Kind, long Occasion);
}
