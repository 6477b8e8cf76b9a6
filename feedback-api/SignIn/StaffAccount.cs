using Microsoft.AspNetCore.Identity;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>A person who works at the desk.</summary>
internal sealed class StaffAccount : IdentityUser
{
    /// <summary>The name that events and colleagues show.</summary>
    public required string DisplayName { get; set; }

    /// <summary>What the person may do; nothing by default.</summary>
    public List<StaffRole> Roles { get; set; } = [];

    /// <summary>The ids of the divisions whose cases the person works on.</summary>
    public List<string> Divisions { get; set; } = [];
}
