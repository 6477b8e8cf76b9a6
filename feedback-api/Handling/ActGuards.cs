using System.Security.Claims;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;

namespace PublicNotice.FeedbackApi.Handling;

/// <summary>What stands in the way of an act that the table of moves allows: who asks, what went before, what time it is.</summary>
internal sealed class ActGuards(ReplyDeadline deadline, TimeProvider clock)
{
    private const int MostReturns = 2;
    private const int ReturnWorkingDays = 5;
    private const int ReviewDays = 30;

    /// <summary>Why the act is refused; null when nothing stands in the way.</summary>
    public string? Refusal(ClaimsPrincipal staff, Case @case, ActRule rule)
    {
        if (@case.ErasedAt is not null)
        {
            return Case.ErasedRefusal;
        }

        if (CaseMoves.Way(@case.State, rule.Act).Count == 0)
        {
            return $"办件处于“{@case.State.StaffWord()}”，不能再{rule.Word}。请刷新页面查看最新情况。";
        }

        if (!IsTheirs(staff, @case, rule))
        {
            return $"您没有对这件办件“{rule.Word}”的权限（需要：{string.Join("、", Roles(@case, rule).Select(role => role.Word()))}）。";
        }

        if (rule.NeedsOther && Others(@case, rule.Act).Contains(staff.AccountId()))
        {
            return $"“{rule.Word}”须由另一人进行：写的人不能自己审。";
        }

        return Circumstance(@case, rule.Act);
    }

    /// <summary>The acts of staff that somebody may do on a case now, in the order of the table.</summary>
    public IReadOnlyList<ActRule> Allowed(ClaimsPrincipal staff, Case @case) =>
        [.. Enum.GetValues<CaseAct>().Select(act => act.Rule()).Where(rule => rule.By.Count > 0 && Refusal(staff, @case, rule) is null)];

    private static IEnumerable<StaffRole> Roles(Case @case, ActRule rule) => @case.IsProtected ? [StaffRole.ProtectedOfficer] : rule.By;

    // A handler's right reaches as far as the handler's divisions.
    private static bool IsTheirs(ClaimsPrincipal staff, Case @case, ActRule rule) =>
        rule.MayBear(staff.Has, @case.IsProtected)
        && (@case.IsProtected
            || rule.By.Any(role => role is not StaffRole.Handler && staff.Has(role))
            || (@case.Division is { } division && staff.Divisions().Contains(division)));

    private static IEnumerable<string?> Others(Case @case, CaseAct act) => act switch
    {
        CaseAct.Extend or CaseAct.RefuseExtension => [@case.ExtensionAskedBy],
        CaseAct.Uphold or CaseAct.Overturn => [@case.AnswerBy, @case.SentBy],
        _ => [@case.AnswerBy],
    };

    private string? Circumstance(Case @case, CaseAct act) => act switch
    {
        CaseAct.Return when @case.Returns >= MostReturns => $"已退回 {MostReturns} 次，分派员的决定为最终决定，不能再退。",
        CaseAct.Return when @case.AssignedAt is { } since && !deadline.IsWithin(since, ReturnWorkingDays, clock.Today()) =>
            $"分派已超过 {ReturnWorkingDays} 个工作日，不能再退回（信访工作条例第二十三条）。",
        CaseAct.AskExtension when @case.ExtensionAskedTo is not null => "已经申请延期，正等待批准。",
        CaseAct.AskExtension when deadline.Work(@case) is { Extension: not null } => "已经延期一次，不能再延。",
        CaseAct.AskExtension when deadline.Work(@case) is { Profile.ExtensionDays: 0 } work => $"“{work.Profile.Name}”的时限不能延期（{work.Profile.Basis}）。",
        CaseAct.Extend or CaseAct.RefuseExtension when @case.ExtensionAskedTo is null => "没有待批准的延期申请。",
        CaseAct.AskReview when !WithinDays(@case.AnsweredAt, ReviewDays) => $"答复已超过 {ReviewDays} 日，不能再转复查（信访工作条例第三十五条）。",
        CaseAct.AskFinalReview when @case.State is not CaseState.InReview && !WithinDays(ReviewedAt(@case), ReviewDays) =>
            $"没有 {ReviewDays} 日内的复查意见，不能转复核（信访工作条例第三十六条）。",
        CaseAct.LapseRating when WithinDays(@case.AnsweredAt, ReviewDays) => $"答复未满 {ReviewDays} 日，来件人还可以评价。",
        _ => null,
    };

    private static DateTimeOffset? ReviewedAt(Case @case) =>
        @case.Events.Where(e => e.From is CaseState.InReview && e.To.IsEnd()).Select(e => (DateTimeOffset?)e.When).Max();

    private bool WithinDays(DateTimeOffset? moment, int days) =>
        moment is { } at && clock.Today().DayNumber - ShanghaiTime.DateOf(at).DayNumber <= days;
}
