namespace PublicNotice.Site;

/// <summary>A published answer with the matter that it answers; of a hidden one its place and the reason are left (墓碑).</summary>
public sealed record PublicAnswer
{
    /// <summary>A stable id that tells nothing of the case: small letters and digits.</summary>
    public required string Id { get; init; }

    /// <summary>The day on which it was published.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>The id of the notice that it is about; null for the standing channel.</summary>
    public string? Notice { get; init; }

    /// <summary>The title of that notice, as it was then.</summary>
    public string? NoticeTitle { get; init; }

    /// <summary>The id of the item that it is about; null for the whole notice.</summary>
    public string? Item { get; init; }

    /// <summary>That item's place in the notice's own numbering, as it was then.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>What can be read; null while it is hidden.</summary>
    public PublicWords? Words { get; init; }

    /// <summary>Why it cannot be read; null while it can.</summary>
    public Tombstone? Hidden { get; init; }
}

/// <summary>What the public reads of a case, in the words that two people of the bureau agreed on.</summary>
/// <param name="Title">Its title; null without one.</param>
/// <param name="Text">The matter, reworded without personal data.</param>
/// <param name="Answer">The bureau's answer.</param>
/// <param name="Kind">The kind of the submission (意见, 建议 …).</param>
/// <param name="Division">The id of the division that answered; null when none is named.</param>
/// <param name="DivisionName">Its name.</param>
/// <param name="ReceivedMonth">The month of the receipt, YYYY-MM: not the day, which could give its sender away.</param>
/// <param name="AnsweredOn">The day of the answer.</param>
/// <param name="Outcome">办理结果; while the case is handled anew, the word for that.</param>
/// <param name="Note">What the reader must know before reading it as the last word; null for most.</param>
public sealed record PublicWords(
    string? Title, string Text, string Answer, string Kind, string? Division, string? DivisionName, string ReceivedMonth, DateOnly AnsweredOn, string Outcome,
    string? Note = null);

/// <summary>What stands where a hidden answer stood.</summary>
/// <param name="Code">The stable code of the rule, e.g. personal-data.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="On">The day on which it was hidden.</param>
/// <param name="Appeal">How to object.</param>
public sealed record Tombstone(string Code, string Rule, DateOnly On, string Appeal);
