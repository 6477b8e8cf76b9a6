using System.Globalization;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Exports;

/// <summary>A case in a table: what was done and when, never who sent it nor a word of theirs.</summary>
internal sealed record ExportedCase
{
    public required long Id { get; init; }

    public required FeedbackKind Kind { get; init; }

    public required CaseState State { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public required string? Division { get; init; }

    public required string? NoticeTitle { get; init; }

    public required string? ItemNumber { get; init; }

    public required Outcome Outcome { get; init; }

    public required Publicity Publicity { get; init; }

    public required Satisfaction? Rating { get; init; }

    /// <summary>The heads of the columns.</summary>
    public static IReadOnlyList<string> Heads { get; } =
        ["办件编号", "类型", "状态", "收到日期", "办理期限", "答复日期", "处室", "公告", "事项", "办理结果", "公开状态", "评价"];

    /// <summary>The cells below them.</summary>
    public IReadOnlyList<string> Cells(DivisionNames divisions) =>
    [
        Id.ToString(CultureInfo.InvariantCulture), Kind.Word(), State.StaffWord(), Day(ShanghaiTime.DateOf(ReceivedAt)), Day(DueOn),
        AnsweredAt is { } answered ? Day(ShanghaiTime.DateOf(answered)) : "", divisions.NameOf(Division) ?? "", NoticeTitle ?? "", ItemNumber ?? "",
        AnsweredAt is null ? "" : Outcome.Word(), Publicity.Word(), Rating?.Word() ?? "",
    ];

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
