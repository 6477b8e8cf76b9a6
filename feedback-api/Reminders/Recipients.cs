using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Reminders;

/// <summary>Everybody who may be reminded of something, as the gate of the cases knows them.</summary>
internal static class Recipients
{
    public static async Task<IReadOnlyList<(StaffAccount Account, ClaimsPrincipal Staff)>> Of(FeedbackDb db, CancellationToken cancel)
    {
        var accounts = await db.Users.Where(account => !account.IsSuspended).OrderBy(account => account.Id).ToListAsync(cancel);
        return [.. accounts.Where(account => account.Roles.Exists(CaseStaffAttribute.WhoReadsWords.Contains)).Select(account => (account, Known(account)))];
    }

    private static ClaimsPrincipal Known(StaffAccount account)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id)]);
        identity.AddClaims(account.Roles.Select(role => new Claim(StaffClaims.RoleType, role.ToString())));
        identity.AddClaims(account.Divisions.Select(division => new Claim(StaffClaims.DivisionType, division)));
        return new ClaimsPrincipal(identity);
    }
}
