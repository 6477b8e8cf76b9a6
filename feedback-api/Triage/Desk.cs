using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Handling;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>
/// The acts of staff. Each is looked up in the table of moves, checked for who asks and what it needs, and leaves its events
/// in one transaction.
/// </summary>
internal sealed class Desk(
    FeedbackDb db, ActGuards guards, ActFieldRules fields, CaseHandling handling, ReplyDeadline deadline, AuditLog audit, TimeProvider clock)
{
    public const string Overtaken = "这件办件刚刚被他人更新，您的操作没有执行，填写的内容还在。请核对最新情况后再操作。";

    /// <summary>The cases that a person may know of.</summary>
    public IQueryable<Case> VisibleTo(ClaimsPrincipal staff) => db.CasesKnownTo(staff).AsSplitQuery();

    /// <summary>The acts that somebody may do on a case now.</summary>
    public IReadOnlyList<ActRule> ActsFor(ClaimsPrincipal staff, Case @case) => guards.Allowed(staff, @case);

    /// <summary>Does one act of the table.</summary>
    public Task<ActResult> Do(ClaimsPrincipal staff, long id, int version, CaseAct act, ActInput input) => Change(staff, id, version, async @case =>
    {
        var rule = act.Rule();
        if (guards.Refusal(staff, @case, rule) is { } refusal)
        {
            return refusal;
        }

        var (details, fault) = fields.Read(rule, @case, input);
        var by = new Act(staff.Signature(), clock.GetUtcNow(), details.Reason);
        fault ??= act switch
        {
            CaseAct.Merge => await Join(staff, @case, details.Other, by),
            CaseAct.Unmerge => await Part(@case, by),
            CaseAct.MarkRepeat => await Earlier(staff, details.Other),
            _ => null,
        };
        if (fault is null)
        {
            handling.Carry(@case, act, details, by, staff.AccountId());
        }

        return fault;
    });

    public Task<ActResult> Assign(ClaimsPrincipal staff, long id, int version, string? division, string? why) =>
        Do(staff, id, version, CaseAct.Assign, new ActInput { Division = division, Reason = why });

    /// <summary>Changes a case that somebody may know of, if nobody was faster.</summary>
    /// <param name="staff">Who asks.</param>
    /// <param name="id">The case's number.</param>
    /// <param name="version">The version that they saw.</param>
    /// <param name="change">What is to be done; returns why it is refused.</param>
    public async Task<ActResult> Change(ClaimsPrincipal staff, long id, int version, Func<Case, Task<string?>> change)
    {
        if (await VisibleTo(staff).FirstOrDefaultAsync(c => c.Id == id) is not { } @case)
        {
            return new ActResult.NotFound();
        }

        if (@case.ErasedAt is not null)
        {
            return new ActResult.Refused(Case.ErasedRefusal);
        }

        if (@case.Version != version)
        {
            return new ActResult.Refused(Overtaken);
        }

        var (before, events) = (Summary(@case), @case.Events.Count);
        if (await change(@case) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return new ActResult.Refused(refusal);
        }

        var done = @case.Events.Skip(events).ToList();
        audit.Add(staff, AuditCode.CaseActed, done[^1].Why, before, Summary(@case) with { What = string.Join("；", done.Select(e => e.What)) }, id);
        try
        {
            await db.SaveChangesAsync();
            return new ActResult.Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ActResult.Refused(Overtaken);
        }
    }

    // Both cases change in one transaction, so that of two merges in opposite directions one is overtaken (incident T55).
    private async Task<string?> Join(ClaimsPrincipal staff, Case @case, long other, Act by)
    {
        if (await VisibleTo(staff).FirstOrDefaultAsync(c => c.Id == other) is not { } target)
        {
            return $"没有办件 {other}，或您看不到它。请核对编号。";
        }

        if (!target.State.IsOpen() || target.ErasedAt is not null)
        {
            return $"办件 {other} 处于“{target.State.StaffWord()}”，只能并入尚在办理的办件。";
        }

        if (target.IsProtected != @case.IsProtected)
        {
            return "保密件只能与保密件并案。";
        }

        target.Record(by, $"并入办件 {@case.Id}", new ClockMark(ClockEventKind.Joined, @case.DueOn, Number(@case.Id)));
        target.DueOn = deadline.Work(target).DueOn;
        return null;
    }

    private async Task<string?> Part(Case @case, Act by)
    {
        if (await db.Cases.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == @case.OtherCase) is { ErasedAt: null } target)
        {
            target.Record(by, $"办件 {@case.Id} 恢复单独办理", new ClockMark(ClockEventKind.Parted, Reference: Number(@case.Id)));
            target.DueOn = deadline.Work(target).DueOn;
        }

        return null;
    }

    private async Task<string?> Earlier(ClaimsPrincipal staff, long other) =>
        await VisibleTo(staff).Where(c => c.Id == other).Select(c => new { c.AnsweredAt, c.State }).FirstOrDefaultAsync() switch
        {
            null => $"没有办件 {other}，或您看不到它。请核对编号。",
            { AnsweredAt: null, State: var state } when state.IsOpen() => $"办件 {other} 还没有答复，不能作为重复的依据；可以并案。",
            { AnsweredAt: null, State: var state } => $"办件 {other} 处于“{state.StaffWord()}”，没有答复过，不能作为重复的依据。",
            _ => null,
        };

    // What of a case may stand in the audit: where it is and who is responsible, never a word of it.
    private static CaseSummary Summary(Case @case) => new(
        @case.State.ToString(), @case.Division, @case.Protection.ToString(), @case.Publicity.ToString(), @case.DueOn, @case.Version);

    private sealed record CaseSummary(string State, string? Division, string Protection, string Publicity, DateOnly DueOn, int Version)
    {
        public string? What { get; init; }
    }

    private static string Number(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
