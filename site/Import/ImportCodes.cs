namespace PublicNotice.Site;

/// <summary>The codes of an import's faults. Each is explained in docs/diagnostics-import.md; a test keeps the two in step.</summary>
internal static class ImportCodes
{
    public const string UnknownFormat = "PN401";
    public const string OldBinaryFormat = "PN402";
    public const string Encrypted = "PN403";
    public const string BrokenFile = "PN404";
    public const string TooBig = "PN405";
    public const string ForbiddenXml = "PN406";
    public const string TrackedChanges = "PN410";
    public const string Comments = "PN411";
    public const string HiddenText = "PN412";
    public const string OutputExists = "PN420";
    public const string OutputFailed = "PN421";
    public const string NoText = "PN422";
    public const string TitleNotFound = "PN430";
    public const string FilesToAdd = "PN431";
    public const string NearlyInvisible = "PN432";
}
