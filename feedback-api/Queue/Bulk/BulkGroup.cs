namespace PublicNotice.FeedbackApi.Queue.Bulk;

/// <summary>Cases of a run that share a fate.</summary>
internal sealed record BulkGroup(string Title, string? Reason, IReadOnlyList<BulkItem> Items);
