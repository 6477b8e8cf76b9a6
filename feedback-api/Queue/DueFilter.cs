namespace PublicNotice.FeedbackApi.Queue;

/// <summary>How near the deadline of an open case is.</summary>
internal enum DueFilter
{
    Overdue,
    Today,
}

internal static class DueFilters
{
    public static IReadOnlyList<DueFilter> All { get; } = Enum.GetValues<DueFilter>();

    public static string Word(this DueFilter due) => due is DueFilter.Overdue ? "已逾期" : "今天截止";
}
