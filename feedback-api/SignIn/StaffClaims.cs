using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>What the desk knows of who is signed in.</summary>
internal sealed class StaffClaims(UserManager<StaffAccount> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffAccount>(accounts, options)
{
    internal const string DisplayNameType = "display-name";
    internal const string RoleType = "staff-role";
    internal const string DivisionType = "division";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayNameType, user.DisplayName));
        identity.AddClaims(user.Roles.Select(role => new Claim(RoleType, role.ToString())));
        identity.AddClaims(user.Divisions.Select(division => new Claim(DivisionType, division)));
        return identity;
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

    /// <summary>The ids of the person's own divisions.</summary>
    public static string[] Divisions(this ClaimsPrincipal staff) =>
        [.. staff.FindAll(StaffClaims.DivisionType).Select(claim => claim.Value)];
}
