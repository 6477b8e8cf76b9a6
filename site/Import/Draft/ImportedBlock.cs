namespace PublicNotice.Site;

/// <summary>A part of a document on its way to becoming a notice, whatever format it came in.</summary>
internal abstract record ImportedBlock;

/// <summary>One line: a paragraph, or what a soft break set apart.</summary>
internal sealed record ImportedLine(IReadOnlyList<ImportedRun> Runs) : ImportedBlock
{
    public ImportedLine(string text)
        : this([new ImportedRun(text, null)])
    {
    }

    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A table by rows; a cell that a merged one covers is empty.</summary>
internal sealed record ImportedTable(IReadOnlyList<IReadOnlyList<string>> Rows) : ImportedBlock;

/// <summary>An image that goes into the notice's folder.</summary>
internal sealed record ImportedImage(string Name, byte[] Content, string Description) : ImportedBlock;

/// <summary>A stretch of a line.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Href">Where it links to.</param>
internal sealed record ImportedRun(string Text, string? Href);
