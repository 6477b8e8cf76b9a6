using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>What the desk knows of who is signed in: read anew from the account at every request.</summary>
internal static class StaffClaims
{
    internal const string DisplayNameType = "display-name";
    internal const string RoleType = "staff-role";
    internal const string DivisionType = "division";
    internal const string SessionType = "session";
    internal const string SecondFactorDueType = "second-factor-due";

    /// <param name="account">Who it is.</param>
    /// <param name="session">The browser.</param>
    /// <param name="isSecondFactorDue">Whether a role of the person demands a second factor that this session was opened without.</param>
    public static ClaimsPrincipal Of(StaffAccount account, StaffSession session, bool isSecondFactorDue)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, account.UserName!));
        identity.AddClaim(new Claim(DisplayNameType, account.DisplayName));
        identity.AddClaim(new Claim(SessionType, session.Id));
        identity.AddClaims(account.Roles.Select(role => new Claim(RoleType, role.ToString())));
        identity.AddClaims(account.Divisions.Select(division => new Claim(DivisionType, division)));
        if (isSecondFactorDue)
        {
            identity.AddClaim(new Claim(SecondFactorDueType, "true"));
        }

        return new ClaimsPrincipal(identity);
    }
}

/// <summary>Reads those claims.</summary>
internal static class StaffPrincipal
{
    public static string DisplayName(this ClaimsPrincipal staff) =>
        staff.FindFirstValue(StaffClaims.DisplayNameType) ?? throw new InvalidOperationException("nobody is signed in");

    /// <summary>The account's id, which never changes.</summary>
    public static string AccountId(this ClaimsPrincipal staff) =>
        staff.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("nobody is signed in");

    /// <summary>Who acts, as events name it: a name that anybody may bear, and the account that only one has.</summary>
    public static string Signature(this ClaimsPrincipal staff) => $"{staff.DisplayName()}（{staff.Identity!.Name}）";

    public static bool Has(this ClaimsPrincipal staff, StaffRole role) => staff.HasClaim(StaffClaims.RoleType, role.ToString());

    public static bool HasAny(this ClaimsPrincipal staff, IEnumerable<StaffRole> roles) => roles.Any(staff.Has);

    /// <summary>The id of the session; null for somebody who is not signed in.</summary>
    public static string? SessionId(this ClaimsPrincipal staff) => staff.FindFirstValue(StaffClaims.SessionType);

    /// <summary>Whether the person must set up a second factor before anything else.</summary>
    public static bool OwesSecondFactor(this ClaimsPrincipal staff) => staff.HasClaim(claim => claim.Type == StaffClaims.SecondFactorDueType);

    /// <summary>The ids of the person's own divisions.</summary>
    public static string[] Divisions(this ClaimsPrincipal staff) =>
        [.. staff.FindAll(StaffClaims.DivisionType).Select(claim => claim.Value)];
}
