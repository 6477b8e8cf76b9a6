using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Queue.Bulk;

/// <summary>
/// The acts of the table that may be done to many cases at once: those that need at most a division and a reason, and that
/// harm nobody who was not read. Another act is added by adding it here.
/// </summary>
internal static class BulkActs
{
    public static IReadOnlyList<CaseAct> All { get; } = [CaseAct.Assign, CaseAct.Register, CaseAct.Doubt, CaseAct.Send, CaseAct.InviteRating, CaseAct.LapseRating];

    /// <summary>Whether it can be taken back.</summary>
    public static bool CanUndo(CaseAct act) => act is CaseAct.Assign;

    /// <summary>Why an act that the table allows is not done to this case among many; null when it is.</summary>
    public static string? Refusal(CaseAct act, CaseState state, bool isProtected, bool staysThere) => act switch
    {
        _ when isProtected => "保密件须逐件办理。",
        // What the division has begun would be lost, and no undo could bring it back.
        CaseAct.Assign when state is not CaseState.Assigned && !QueueTabs.Unassigned.Contains(state) => $"处于“{state.StaffWord()}”，处室已经着手，请逐件改派。",
        CaseAct.Assign when staysThere => "已由所选处室负责。",
        _ => null,
    };
}
