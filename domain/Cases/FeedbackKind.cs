namespace PublicNotice.Domain;

/// <summary>What a citizen wants of the bureau: the kind of a submission.</summary>
public enum FeedbackKind
{
    /// <summary>意见: a comment on what the bureau did.</summary>
    Comment,

    /// <summary>建议: a suggestion.</summary>
    Suggestion,

    /// <summary>咨询: an enquiry.</summary>
    Enquiry,

    /// <summary>求助: a request for help.</summary>
    Help,

    /// <summary>投诉: a complaint.</summary>
    Complaint,

    /// <summary>检举控告: a report of wrongdoing; its text and sender stay secret (信访工作条例 第三十条).</summary>
    Accusation,
}

/// <summary>The Chinese words of the kinds: on the form, in the API and in the store.</summary>
public static class FeedbackKinds
{
    private static readonly string[] Words = ["意见", "建议", "咨询", "求助", "投诉", "检举控告"];

    /// <summary>All kinds, in the order of the form.</summary>
    public static IReadOnlyList<FeedbackKind> All { get; } = Enum.GetValues<FeedbackKind>();

    /// <summary>The Chinese word.</summary>
    public static string Word(this FeedbackKind kind) => Words[(int)kind];

    /// <summary>Reads a Chinese word.</summary>
    /// <returns>The kind, or null when the word is none.</returns>
    public static FeedbackKind? TryParse(string? word) =>
        Array.IndexOf(Words, word) is >= 0 and var index ? (FeedbackKind)index : null;
}
