using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>The orders of the queue. Nothing of a query ever becomes the name of a column (incident T27).</summary>
internal enum QueueSort
{
    Due,
    Newest,
    Oldest,
    Answered,
}

internal static class QueueSorts
{
    public static IReadOnlyList<QueueSort> All { get; } = Enum.GetValues<QueueSort>();

    public static string Word(this QueueSort sort) => sort switch
    {
        QueueSort.Due => "期限近的在前",
        QueueSort.Newest => "新收到的在前",
        QueueSort.Oldest => "早收到的在前",
        _ => "新答复的在前",
    };

    /// <summary>The order in which a part is worked off when nothing else was asked for.</summary>
    public static QueueSort DefaultOf(QueueTab tab) => tab switch
    {
        QueueTab.Answered => QueueSort.Answered,
        QueueTab.All => QueueSort.Newest,
        _ => QueueSort.Due,
    };

    // Numbers of cases follow their receipt.
    public static IQueryable<Case> In(this IQueryable<Case> cases, QueueSort sort) => sort switch
    {
        QueueSort.Due => cases.OrderBy(c => c.DueOn).ThenBy(c => c.Id),
        QueueSort.Newest => cases.OrderByDescending(c => c.Id),
        QueueSort.Oldest => cases.OrderBy(c => c.Id),
        _ => cases.OrderByDescending(c => c.AnsweredAt).ThenByDescending(c => c.Id),
    };
}
