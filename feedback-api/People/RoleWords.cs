using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.People;

/// <summary>What each role may do, in a line for whoever gives it.</summary>
internal static class RoleWords
{
    public static string Of(StaffRole role) => role switch
    {
        StaffRole.Dispatcher => "登记、分派、不予受理、转送、并案；看不到保密件",
        StaffRole.Handler => "办理本处室的办件",
        StaffRole.Reviewer => "审核他人起草的答复、批准延期",
        StaffRole.Comms => "公开和隐藏答复",
        StaffRole.ProtectedOfficer => "办理检举控告等保密件",
        StaffRole.Operator => "管理账号和登录；看不到办件",
        StaffRole.Auditor => "查看操作留痕和数字；看不到来件人身份",
        _ => "",
    };
}
