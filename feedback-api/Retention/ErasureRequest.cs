using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Retention;

/// <summary>销毁申请, as the events of a case tell of it.</summary>
internal static class ErasureRequest
{
    public const string Asked = "erasure-asked";
    public const string Refused = "erasure-refused";
    public const string Agreed = "erasure-agreed";

    /// <summary>The request that waits for a second person; null when none does.</summary>
    public static CaseEvent? Of(Case @case) =>
        @case.Events.OrderBy(e => e.Id).LastOrDefault(e => e.Reference is Asked or Refused or Agreed) is { Reference: Asked } asked ? asked : null;
}
