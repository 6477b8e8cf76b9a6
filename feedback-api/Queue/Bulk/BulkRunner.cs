using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Handling;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Queue.Bulk;

/// <summary>
/// Carries out a plan, and takes it back: case by case through the same gate as one at a time, each in a transaction of its
/// own, so that an end in the middle loses nothing and the rest can be done afterwards.
/// </summary>
internal sealed class BulkRunner(Desk desk, FeedbackDb db, BulkTurn turn, TimeProvider clock)
{
    private const string Touched = "之后有人操作过，没有撤销。";
    private const string UndoReason = "撤销批量分派";

    /// <summary>One of the person's own plans; null when there is none.</summary>
    public Task<BulkRun?> Find(ClaimsPrincipal staff, long id)
    {
        var account = staff.AccountId();
        return db.BulkRuns.AsNoTracking().Include(run => run.Items.OrderBy(item => item.CaseId)).FirstOrDefaultAsync(run => run.Id == id && run.AccountId == account);
    }

    /// <summary>Does what was planned. A plan that is sent twice is done once.</summary>
    public async Task Do(ClaimsPrincipal staff, long id)
    {
        using var ours = await turn.Take();
        if (await Find(staff, id) is not { DoneAt: null } run)
        {
            return;
        }

        var input = new ActInput { Division = run.Division, Reason = run.Reason };
        foreach (var item in run.Items.Where(item => item is { IsDone: false, Refusal: null }))
        {
            var result = await desk.Do(staff, item.CaseId, item.Version, run.Act, input);
            (item.VersionAfter, item.Refusal) = (VersionAfter(result, item), WhyNot(result));
            await Note(item);
        }

        run.DoneAt = clock.GetUtcNow();
        await Note(run);
    }

    /// <summary>Takes it back, if there is still time.</summary>
    /// <returns>False when it is too late.</returns>
    public async Task<bool> Undo(ClaimsPrincipal staff, long id)
    {
        using var ours = await turn.Take();
        if (await Find(staff, id) is not { UndoneAt: null } run)
        {
            return true;
        }

        if (!run.CanUndo(clock.GetUtcNow()))
        {
            return false;
        }

        foreach (var item in run.Items.Where(item => item is { IsDone: true, UndoRefusal: null }))
        {
            // A case that was somebody's goes back to them; one that was nobody's waits for a decision again.
            var result = await desk.Do(
                staff, item.CaseId, item.VersionAfter!.Value,
                item.Before is CaseState.Assigned ? CaseAct.Assign : CaseAct.Unassign,
                new ActInput { Division = item.DivisionBefore, Reason = UndoReason });
            item.UndoRefusal = result is ActResult.Refused(Desk.Overtaken) ? Touched : WhyNot(result) ?? "";
            await Note(item);
        }

        run.UndoneAt = clock.GetUtcNow();
        await Note(run);
        return true;
    }

    private static string? WhyNot(ActResult result) => result switch
    {
        ActResult.Done => null,
        ActResult.Refused(Desk.Overtaken) => "刚刚被他人更新，没有执行。",
        ActResult.Refused(var sentence) => sentence,
        _ => "已不在您的查看范围。",
    };

    // The act has just saved the case here.
    private int? VersionAfter(ActResult result, BulkItem item) =>
        result is ActResult.Done ? db.ChangeTracker.Entries<Case>().Single(entry => entry.Entity.Id == item.CaseId).Entity.Version : null;

    private async Task Note(object changed)
    {
        db.ChangeTracker.Clear();
        db.Entry(changed).State = EntityState.Modified;
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
