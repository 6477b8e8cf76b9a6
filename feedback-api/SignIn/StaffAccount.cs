using Microsoft.AspNetCore.Identity;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>A person who works at the desk.</summary>
internal sealed class StaffAccount : IdentityUser
{
    /// <summary>The name that events and colleagues show.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Whether the person may see protected cases (检举控告).</summary>
    public bool HandlesProtectedCases { get; set; }
}
