namespace PublicNotice.Domain;

/// <summary>
/// The stable codes of what can be wrong with a notice's own text: PN1xx for its structure, PN2xx for its period,
/// contact channels and signature. <c>docs/diagnostics.md</c> tells editors what to do about each.
/// </summary>
public static class DiagnosticCode
{
    /// <summary>The text has no title line.</summary>
    public const string NoTitle = "PN101";

    /// <summary>A bracket of the title is not closed.</summary>
    public const string TitleUnclosed = "PN102";

    /// <summary>The title breaks off before it says what kind of document it is.</summary>
    public const string TitleCutShort = "PN103";

    /// <summary>Parts of the web page stand in the text.</summary>
    public const string PageChrome = "PN104";

    /// <summary>The text is padded with spaces, or has no-break and invisible ones.</summary>
    public const string OddPadding = "PN105";

    /// <summary>Half-width punctuation in Chinese prose.</summary>
    public const string HalfWidthPunctuation = "PN106";

    /// <summary>A character that cannot be shown: NUL or half a surrogate pair.</summary>
    public const string BrokenCharacter = "PN107";

    /// <summary>A heading's number is left out.</summary>
    public const string HeadingSkips = "PN111";

    /// <summary>A heading's number stands twice.</summary>
    public const string HeadingRepeats = "PN112";

    /// <summary>A heading's number is smaller than the one before.</summary>
    public const string HeadingRunsBackwards = "PN113";

    /// <summary>A measure's number is left out, stands twice or runs backwards.</summary>
    public const string MeasureOutOfOrder = "PN121";

    /// <summary>An item has nothing under its heading.</summary>
    public const string ItemWithoutMeasure = "PN122";

    /// <summary>The file is missing or cannot be read.</summary>
    public const string FileUnreadable = "PN191";

    /// <summary>The file is not UTF-8.</summary>
    public const string NotUtf8 = "PN192";

    /// <summary>A calendar file cannot be read.</summary>
    public const string CalendarUnreadable = "PN193";

    /// <summary>The text states no disclosure period.</summary>
    public const string NoPeriod = "PN201";

    /// <summary>The period has no first day.</summary>
    public const string NoStart = "PN202";

    /// <summary>The period has no last day.</summary>
    public const string NoEnd = "PN203";

    /// <summary>The period ends before it starts.</summary>
    public const string EndBeforeStart = "PN204";

    /// <summary>A date cannot be read.</summary>
    public const string UnreadableDate = "PN205";

    /// <summary>The period starts on a day off.</summary>
    public const string StartsOnDayOff = "PN206";

    /// <summary>The stated working days agree with neither way of counting.</summary>
    public const string WorkingDaysDisagree = "PN207";

    /// <summary>The stated working days agree with one way of counting only.</summary>
    public const string WorkingDaysOneRule = "PN208";

    /// <summary>The stated calendar days agree with neither way of counting.</summary>
    public const string CalendarDaysDisagree = "PN209";

    /// <summary>The period has fewer than seven calendar days.</summary>
    public const string ShortPeriod = "PN210";

    /// <summary>The notice tells the result of a period that is over.</summary>
    public const string ResultNotice = "PN211";

    /// <summary>A date of the period leaves out its year.</summary>
    public const string YearLeftOut = "PN212";

    /// <summary>The weekday after a date is another one.</summary>
    public const string WeekdayDisagrees = "PN213";

    /// <summary>The period ends at an hour.</summary>
    public const string HourStated = "PN214";

    /// <summary>The period touches a year whose calendar is not known.</summary>
    public const string CalendarUnknown = "PN215";

    /// <summary>Two periods are stated that differ.</summary>
    public const string TwoPeriods = "PN216";

    /// <summary>No contact channel is named.</summary>
    public const string NoContact = "PN221";

    /// <summary>The label of a channel has nothing after it.</summary>
    public const string EmptyChannel = "PN222";

    /// <summary>A telephone number has no area code.</summary>
    public const string NoAreaCode = "PN223";

    /// <summary>Nobody signed.</summary>
    public const string NoSignature = "PN231";

    /// <summary>Signer and date stand on one line.</summary>
    public const string SignatureOnOneLine = "PN232";

    /// <summary>Two or more bodies signed.</summary>
    public const string TwoSigners = "PN233";

    /// <summary>The date of the signature is not the date of publication.</summary>
    public const string SignatureDateDiffers = "PN234";

    /// <summary>The signature lacks its name or its date.</summary>
    public const string SignatureIncomplete = "PN235";
}
