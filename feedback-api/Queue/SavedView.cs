namespace PublicNotice.FeedbackApi.Queue;

/// <summary>常用视图: a view that one person gave a name.</summary>
internal sealed class SavedView
{
    public const int MostOfOnePerson = 20;
    public const int NameLimit = 30;

    public long Id { get; private init; }

    public required string AccountId { get; init; }

    public required string Name { get; init; }

    /// <summary>The query of its address, as <see cref="QueueView.ToLastingQuery"/> spells it.</summary>
    public required string Query { get; init; }
}
