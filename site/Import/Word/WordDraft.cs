using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>Reads a Word file, or refuses it.</summary>
internal static class WordDraft
{
    public static ImportedDraft? Read(byte[] bytes, ImportNotes notes)
    {
        using var package = WordPackage.Open(bytes, notes);
        if (package is null || package.Body() is not { } body)
        {
            TellMissing(notes);
            return null;
        }

        var (styles, footnotes, margins) = Review(package, body, notes);
        var numbering = new WordNumbering(new NumberingDefinitions(package.Numbering(), styles), styles, notes);
        if (notes.HasErrors)
        {
            return null;
        }

        var pictures = new WordPictures(package, notes);
        var reader = new WordBody(styles, numbering, new WordRuns(package, styles, pictures, notes), notes);
        var draft = new ImportedDraft(reader.Read(body));
        TellText("脚注或尾注（请把必要的内容写进正文）", footnotes, notes);
        TellMargins(margins, notes);
        package.TellLeftovers();
        return draft;
    }

    /// <summary>Looks for what must not be in a file that is published, without reading it into a notice.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="notes">Takes what was found.</param>
    /// <param name="namesPeople">Whether its properties name an author or an editor.</param>
    /// <returns>False when it cannot be opened; the notes then say why.</returns>
    public static bool Review(byte[] bytes, ImportNotes notes, out bool namesPeople)
    {
        using var package = WordPackage.Open(bytes, notes);
        namesPeople = package?.NamesPeople() is true;
        if (package?.Body() is not { } body)
        {
            return false;
        }

        Review(package, body, notes);
        return true;
    }

    private static (WordStyles Styles, IReadOnlyList<XElement> Footnotes, IReadOnlyList<XElement> Margins) Review(WordPackage package, XElement body, ImportNotes notes)
    {
        var styles = new WordStyles(package.Styles());
        var (footnotes, margins) = (package.Notes(), package.Margins());
        new WordReview(styles, notes).Check(body, [.. footnotes, .. margins], package.Comments());
        return (styles, footnotes, margins);
    }

    private static void TellMissing(ImportNotes notes)
    {
        if (!notes.HasErrors)
        {
            notes.Error(ImportCodes.BrokenFile, "文件里没有正文，可能已损坏；请用 Word 打开修复后另存为 .docx。");
        }
    }

    private static void TellText(string what, IEnumerable<XElement> parts, ImportNotes notes)
    {
        foreach (var text in parts.Select(Text).Where(text => text.Length > 0))
        {
            notes.Dropped(what, text);
        }
    }

    private static void TellMargins(IEnumerable<XElement> margins, ImportNotes notes)
    {
        foreach (var _ in margins.Where(margin => Text(margin).Length > 0))
        {
            notes.Dropped("页眉或页脚");
        }
    }

    private static string Text(XElement part) => string.Concat(part.Descendants(WordXml.W + "t").Select(text => text.Value)).Trim();
}
