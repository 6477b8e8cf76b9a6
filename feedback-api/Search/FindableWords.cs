namespace PublicNotice.FeedbackApi.Search;

/// <summary>
/// What of a case can be found: its title and text, folded. Made after intake, beside it; a protected case has none, and
/// an erased one has none any more.
/// </summary>
internal sealed class FindableWords
{
    public required long CaseId { get; init; }

    public required string Words { get; init; }

    /// <summary>The words of a case, folded.</summary>
    public static string Of(string? title, string text) => FoldedText.Of(title is null ? text : $"{title} {text}");
}
