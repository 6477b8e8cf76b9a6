using Microsoft.AspNetCore.Authorization;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.SignIn;

/// <summary>
/// Says who may open a page or an endpoint of the desk: whoever bears one of the roles; without any, whoever is signed in.
/// What says nothing is open to nobody (<see cref="StaffAuthorization"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal class StaffOnlyAttribute(params StaffRole[] roles) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IReadOnlyList<StaffRole> Bearers => roles;

    /// <summary>Whether it is open before the second factor that a role demands is set up: only where it is set up.</summary>
    public bool WithoutSecondFactor { get; init; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Whoever knows of any case at all: everybody but operators.</summary>
internal sealed class CaseStaffAttribute() : StaffOnlyAttribute(WhoSeesCases)
{
    /// <summary>Whoever reads what the citizen wrote: an auditor sees what was done, not what was said.</summary>
    public static StaffRole[] WhoReadsWords { get; } =
        [StaffRole.Dispatcher, StaffRole.Handler, StaffRole.Reviewer, StaffRole.Comms, StaffRole.ProtectedOfficer];

    public static StaffRole[] WhoSeesCases { get; } = [.. WhoReadsWords, StaffRole.Auditor];
}
