using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>What the desk knows of who is signed in.</summary>
internal sealed class StaffClaims(UserManager<StaffAccount> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffAccount>(accounts, options)
{
    internal const string DisplayNameType = "display-name";
    internal const string ProtectedType = "handles-protected";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayNameType, user.DisplayName));
        if (user.HandlesProtectedCases)
        {
            identity.AddClaim(new Claim(ProtectedType, "yes"));
        }

        return identity;
    }
}

/// <summary>Reads those claims.</summary>
internal static class StaffPrincipal
{
    public static string DisplayName(this ClaimsPrincipal staff) =>
        staff.FindFirstValue(StaffClaims.DisplayNameType) ?? throw new InvalidOperationException("nobody is signed in");

    /// <summary>Who acts, as events name it: a name that anybody may bear, and the account that only one has.</summary>
    public static string Signature(this ClaimsPrincipal staff) => $"{staff.DisplayName()}（{staff.Identity!.Name}）";

    public static bool HandlesProtectedCases(this ClaimsPrincipal staff) => staff.HasClaim(claim => claim.Type == StaffClaims.ProtectedType);
}
