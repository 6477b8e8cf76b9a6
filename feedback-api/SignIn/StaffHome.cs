using System.Security.Claims;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>Where somebody's work begins.</summary>
internal static class StaffHome
{
    private static readonly string[] NoPageToReturnTo = [StaffLinks.SignIn, StaffLinks.SignOut, StaffLinks.Setup, StaffLinks.Join];

    public static string Of(ClaimsPrincipal staff) =>
        staff.OwesSecondFactor() ? StaffLinks.Account
        : staff.HasAny(CaseStaffAttribute.WhoReadsWords) ? StaffLinks.Queue
        : staff.Has(StaffRole.Operator) ? StaffLinks.People
        : staff.Has(StaffRole.Auditor) ? StaffLinks.Audit
        : StaffLinks.Account;

    /// <summary>Where somebody goes after signing in: back to the page that they asked for, when it is one of ours.</summary>
    public static string After(string? asked, ClaimsPrincipal staff) =>
        asked is not null && IsOurs(asked) && !staff.OwesSecondFactor() ? asked : Of(staff);

    // Whoever asked for the front door itself goes to their own work.
    private static bool IsOurs(string path) =>
        (path.StartsWith(StaffLinks.Queue + "/", StringComparison.Ordinal) || path.StartsWith(StaffLinks.Queue + "?", StringComparison.Ordinal))
        && !NoPageToReturnTo.Any(page => path.StartsWith(page, StringComparison.Ordinal))
        && path.All(c => c is > ' ' and < '\x7f' and not '\\');
}
