namespace PublicNotice.Domain;

/// <summary>What a person at the desk may do. A person may bear several; whoever bears none may do nothing.</summary>
public enum StaffRole
{
    /// <summary>分派员: registers, assigns, declines, passes on and merges every case that is not protected.</summary>
    Dispatcher,

    /// <summary>承办人: works on the cases of their own divisions.</summary>
    Handler,

    /// <summary>审核人: reads an answer that another wrote and sends it; approves extensions.</summary>
    Reviewer,

    /// <summary>宣传: publishes answers and hides them; sees what is answered.</summary>
    Comms,

    /// <summary>保密件专办员: handles protected cases (检举控告), which nobody else sees.</summary>
    ProtectedOfficer,

    /// <summary>运维: accounts, sessions and the state of the service; sees no case.</summary>
    Operator,

    /// <summary>审计: reads events and numbers, never identities; changes nothing.</summary>
    Auditor,
}

/// <summary>The Chinese words of the roles.</summary>
public static class StaffRoles
{
    private static readonly string[] Words = ["分派员", "承办人", "审核人", "宣传", "保密件专办员", "运维", "审计"];

    /// <summary>All roles, in the order of the form.</summary>
    public static IReadOnlyList<StaffRole> All { get; } = Enum.GetValues<StaffRole>();

    /// <summary>The Chinese word.</summary>
    public static string Word(this StaffRole role) => Words[(int)role];
}
