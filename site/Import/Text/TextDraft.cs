namespace PublicNotice.Site;

/// <summary>Reads plain text: one line is one paragraph.</summary>
internal static class TextDraft
{
    public static ImportedDraft Read(string text) => new([.. text.Split('\n').Select(line => new ImportedLine(line))]);
}
