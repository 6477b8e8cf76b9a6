namespace PublicNotice.Site;

/// <summary>The codes of the site's faults. Each is explained in docs/diagnostics-site.md; a test keeps the two in step.</summary>
internal static class FaultCodes
{
    public const string ForbiddenCharacter = "PN302";
    public const string TooBig = "PN303";
    public const string NoFrontMatter = "PN304";
    public const string BrokenYaml = "PN305";
    public const string UnknownKey = "PN306";
    public const string MissingKey = "PN307";
    public const string WrongValue = "PN308";
    public const string WrongDate = "PN309";
    public const string UnknownDivision = "PN310";
    public const string DuplicateSlug = "PN311";
    public const string WrongFolderName = "PN312";
    public const string MissingTitle = "PN313";
    public const string WrongItemId = "PN315";
    public const string PeriodContradiction = "PN316";
    public const string WrongPeriod = "PN317";
    public const string BrokenLink = "PN319";
    public const string MissingFile = "PN320";
    public const string EmptyText = "PN322";
    public const string DuplicateEntry = "PN323";
    public const string RedundantKey = "PN324";
    public const string YearMismatch = "PN325";
    public const string NotYetDue = "PN326";
    public const string NotInLedger = "PN327";
    public const string CutValue = "PN328";
    public const string LaterRevision = "PN329";
    public const string MissingRevision = "PN341";
    public const string OutputBusy = "PN390";
    public const string OutputNotOurs = "PN391";
    public const string OutputFailed = "PN392";
    public const string WrongExport = "PN393";
}
