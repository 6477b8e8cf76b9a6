namespace PublicNotice.Site;

/// <summary>The codes of the publishing checks. Each is explained in docs/diagnostics-checks.md; a test keeps the two in step.</summary>
internal static class CheckCodes
{
    public const string SumDisagrees = "PN501";
    public const string ShareDisagrees = "PN502";
    public const string Misspelt = "PN503";
    public const string WrongMisspellingLine = "PN504";
    public const string IdNumber = "PN510";
    public const string OldIdNumber = "PN511";
    public const string BankCard = "PN512";
    public const string Mobile = "PN513";
    public const string Plate = "PN514";
    public const string HomeAddress = "PN515";
    public const string OutsideImage = "PN520";
    public const string NoAltText = "PN521";
    public const string EmptyAttachment = "PN522";
    public const string StrayFile = "PN523";
    public const string AttachmentAuthor = "PN524";
    public const string AttachmentUnread = "PN525";
    public const string AttachmentHides = "PN526";
    public const string MissingTag = "PN530";
    public const string EmptyTag = "PN531";
    public const string WrongHtml = "PN532";
    public const string DuplicateHtmlId = "PN533";
    public const string WrongNesting = "PN534";
    public const string LedgerUnreadable = "PN540";
    public const string EditedWithoutRevision = "PN541";
    public const string DateMovedBack = "PN542";
    public const string WrongRevision = "PN543";
    public const string PublishedNoticeGone = "PN544";
    public const string EarlierRevisionEdited = "PN545";
    public const string EarlierRevisionGone = "PN546";
    public const string RecordDiffers = "PN547";
    public const string ShownEdited = "PN548";
    public const string AddressGone = "PN549";
    public const string BaselineUnreadable = "PN550";
    public const string BaselineStale = "PN551";
    public const string EarlierRevisionRedacted = "PN552";
}
