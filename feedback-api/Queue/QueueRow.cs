using PublicNotice.Analytics;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>What a line of the queue shows of a case, and nothing else: no messages, events or files are read for it.</summary>
internal sealed record QueueRow
{
    private const int MostOfText = 40;

    public required long Id { get; init; }

    public required bool IsProtected { get; init; }

    public required bool IsErased { get; init; }

    public required FeedbackKind Kind { get; init; }

    public required CaseState State { get; init; }

    public required string? HeldBecause { get; init; }

    public required Alarm? Alarm { get; init; }

    /// <summary>Null in a protected case, as the text is: what is sealed is not opened for a list. Null too for who may not read it.</summary>
    public required string? Title { get; init; }

    public required string? Text { get; init; }

    public required string? NoticeTitle { get; init; }

    public required string? ItemNumber { get; init; }

    public required string? ItemTitle { get; init; }

    /// <summary>The division that leads the item or the notice.</summary>
    public required string? Lead { get; init; }

    public required string? Division { get; init; }

    public required string? SuggestedDivision { get; init; }

    public required double? Confidence { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What the line is called.</summary>
    public string Name => this switch
    {
        { IsProtected: true } => "保密件",
        { IsErased: true } => "来件内容已销毁",
        { Title: { } title } => title,
        { Text: { } text } => Snippet.Start(text, MostOfText),
        _ => "内容不在您的查看范围",
    };

    public string About => AboutWords.OfSubject(NoticeTitle, ItemNumber, ItemTitle);

    public static IQueryable<QueueRow> Of(IQueryable<Case> cases, bool mayReadWords) => cases.Select(c => new QueueRow
    {
        Id = c.Id,
        IsProtected = c.IsProtected,
        IsErased = c.ErasedAt != null,
        Kind = c.Kind,
        State = c.State,
        HeldBecause = c.HeldBecause,
        Alarm = c.Alarm,
        Title = c.IsProtected || !mayReadWords ? null : c.Title,
        Text = c.IsProtected || !mayReadWords ? null : c.Text,
        NoticeTitle = c.Subject!.NoticeTitle,
        ItemNumber = c.Subject!.ItemNumber,
        ItemTitle = c.Subject!.ItemTitle,
        Lead = c.Subject!.Division,
        Division = c.Division,
        SuggestedDivision = c.SuggestedDivision,
        Confidence = c.Confidence,
        DueOn = c.DueOn,
        ReceivedAt = c.ReceivedAt,
        AnsweredAt = c.AnsweredAt,
    });
}
