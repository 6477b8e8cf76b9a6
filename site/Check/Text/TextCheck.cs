using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads a text line by line as a proofreader would: numbers, spelling, personal data.</summary>
internal sealed class TextCheck(ContentFiles content)
{
    private static readonly string[] Sentences = ["title", "description", "revisionNote"];

    /// <summary>Checks the text of a notice and the sentences of its head.</summary>
    public void Notice(OfficialText text, Notice structure, YamlMap head, FileFaults faults)
    {
        var own = new OwnNumbers(content.Settings, structure.Contact);
        var ofItems = LinesOf(structure);
        foreach (var paragraph in structure.Lines)
        {
            Line(paragraph.Text, text.FirstLine + paragraph.Line - 1, own, !ofItems.Contains(paragraph.Line), faults);
        }

        foreach (var key in Sentences)
        {
            if (head.Has(key) && head.Text(key) is { } sentence)
            {
                Line(sentence, head.PlaceOf(key).Line, own, false, faults);
            }
        }
    }

    /// <summary>Checks the text of a page.</summary>
    public void Page(FrontMatter parts, FileFaults faults)
    {
        var own = new OwnNumbers(content.Settings, null);
        var number = parts.BodyLine;
        foreach (var line in parts.Body.Span.Split('\n'))
        {
            Line(parts.Body[line].ToString(), number++, own, false, faults);
        }
    }

    private static HashSet<int> LinesOf(Notice notice)
    {
        var lines = new HashSet<int>(notice.Lines.Count);
        foreach (var item in notice.Items)
        {
            lines.Add(item.Heading.Line);
            for (var i = 0; i < item.Paragraphs.Count; i++)
            {
                lines.Add(item.Paragraphs[i].Line);
            }
        }

        return lines;
    }

    private void Line(string line, int number, OwnNumbers own, bool mayBeChannel, FileFaults faults)
    {
        PersonalDataCheck.Run(line, number, own, mayBeChannel, faults);
        foreach (var claim in NumberClaims.Check(line))
        {
            faults.Warning(claim.Kind is ClaimKind.Sum ? CheckCodes.SumDisagrees : CheckCodes.ShareDisagrees, number, claim.Offset + 1, claim.Message);
        }

        foreach (var (entry, offset) in content.Misspellings.Find(line))
        {
            var why = entry.Note.Length > 0 ? $"（{entry.Note}）" : "";
            faults.Warning(CheckCodes.Misspelt, number, offset + 1, $"“{entry.Wrong}”应为“{entry.Right}”{why}；请核对。");
        }
    }
}
