using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Handling;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Queue.Bulk;

/// <summary>What was asked for on the queue's page.</summary>
internal sealed record BulkRequest(string? Act, string? Scope, long[] Ids, string? Division, string? Reason);

/// <summary>Makes the plan of a bulk act: which cases, and for each whether and why not. Nothing is done by it.</summary>
internal sealed class BulkPlanner(Desk desk, FeedbackDb db, QueueList list, ActGuards guards, DivisionNames divisions, TimeProvider clock)
{
    private const int ReasonLimit = 200;
    private static readonly TimeSpan KeptPlans = TimeSpan.FromDays(1);

    /// <summary>The plan, or the sentence why there is none.</summary>
    public async Task<(BulkRun? Plan, string? Refusal)> Plan(ClaimsPrincipal staff, QueueView view, BulkRequest request)
    {
        if (BulkActs.All.Where(act => act.ToString() == request.Act).Select(act => act.Rule()).FirstOrDefault() is not { } rule
            || !rule.MayBear(staff.Has, isProtected: false))
        {
            return (null, "请选择一项您有权限的批量操作。");
        }

        var needsDivision = rule.Fields.Contains(ActField.Division);
        if (needsDivision && !divisions.AssignableOn(clock.Today()).Any(division => division.Id == request.Division))
        {
            return (null, "请选择要分派的处室。");
        }

        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        if (reason?.Length > ReasonLimit || (reason is null && rule.Fields.Contains(ActField.Reason)))
        {
            return (null, $"请填写理由，最多 {ReasonLimit} 字。");
        }

        var cases = Chosen(staff, view, request);
        var matching = await cases.CountAsync();
        if (matching == 0)
        {
            return (null, "没有选中办件：请勾选要操作的办件，或选择“本页”“符合条件的全部”。");
        }

        var plan = new BulkRun
        {
            AccountId = staff.AccountId(), Act = rule.Act, Division = needsDivision ? request.Division : null, Reason = reason,
            Query = view.ToQuery(), Matching = matching, PlannedAt = clock.GetUtcNow(),
        };
        foreach (var @case in await cases.Take(BulkRun.MostCases).AsNoTracking().AsSplitQuery().ToListAsync())
        {
            plan.Items.Add(new BulkItem
            {
                CaseId = @case.Id, Version = @case.Version, Before = @case.State, DivisionBefore = @case.Division,
                Refusal = BulkActs.Refusal(rule.Act, @case.State, @case.IsProtected, @case.Division == plan.Division) ?? guards.Refusal(staff, @case, rule),
            });
        }

        await Keep(plan);
        return (plan, null);
    }

    private IQueryable<Case> Chosen(ClaimsPrincipal staff, QueueView view, BulkRequest request) => request.Scope switch
    {
        "all" => list.All(staff, view),
        "page" => list.OnPage(staff, view),
        _ => desk.VisibleTo(staff).Where(c => request.Ids.Contains(c.Id)).In(view.Order),
    };

    // A plan that nobody came back to is of no use tomorrow; what was done is in the history of each case.
    private async Task Keep(BulkRun plan)
    {
        var old = plan.PlannedAt - KeptPlans;
        db.BulkRuns.RemoveRange(await db.BulkRuns.Where(run => run.AccountId == plan.AccountId && run.PlannedAt < old).ToListAsync());
        db.BulkRuns.Add(plan);
        await db.SaveChangesAsync();
    }
}
