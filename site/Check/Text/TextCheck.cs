using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads a text line by line as a proofreader would: numbers, spelling, personal data.</summary>
internal sealed class TextCheck(ContentFiles content)
{
    private static readonly string[] Sentences = ["title", "description", "revisionNote"];

    // Words and numbers that the page shows; no sentences, so only personal data is looked for.
    private static readonly string[] Words = ["issuer", "category", "documentNumber", "indexNumber"];

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

        HeadWords(head, own, faults);
    }

    /// <summary>Looks for personal data in an earlier revision, which is published too; its numbers and its spelling stay as they were.</summary>
    public void Earlier(SiteNotice earlier, YamlMap head, FileFaults faults)
    {
        var own = new OwnNumbers(content.Settings, earlier.Structure.Contact);
        var ofItems = LinesOf(earlier.Structure);
        var more = content.Published.Of(earlier.Id, earlier.Front.Revision) is null ? "" :
            $"第 {earlier.Front.Revision} 版已经发布过：请在这个文件里把涉及的字逐字换成 ※，在开头写 redaction: 遮盖的理由，并按更正程序发布 {NoticeFolder.FileName} 的新版本。";
        foreach (var paragraph in earlier.Structure.Lines)
        {
            PersonalDataCheck.Run(paragraph.Text, earlier.Text.FirstLine + paragraph.Line - 1, own, !ofItems.Contains(paragraph.Line), faults, more);
        }

        foreach (var key in Sentences.Where(head.Has))
        {
            PersonalDataCheck.Run(head.Text(key) ?? "", head.PlaceOf(key).Line, own, false, faults, more);
        }

        HeadWords(head, own, faults, more);
    }

    /// <summary>Looks for personal data in the attachments that are plain text.</summary>
    public void Attachments(SiteNotice notice, FileFaults faults)
    {
        foreach (var file in notice.Attachments.Where(file => Path.GetExtension(file.Name).ToLowerInvariant() is ".csv" or ".txt" or ".tsv"))
        {
            if (TextDecoding.Decode(file.Content, new ImportNotes(file.Name)) is { } text)
            {
                PersonalDataCheck.RunAll(text, new OwnNumbers(content.Settings, notice.Structure.Contact), faults.Beside(file.Name), file.Name);
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

    private static void HeadWords(YamlMap head, OwnNumbers own, FileFaults faults, string more = "")
    {
        foreach (var key in Words.Where(head.Has))
        {
            PersonalDataCheck.Run(head.Text(key) ?? "", head.PlaceOf(key).Line, own, false, faults, more);
        }

        foreach (var word in head.Has("subjectWords") ? head.Texts("subjectWords") : [])
        {
            PersonalDataCheck.Run(word, head.PlaceOf("subjectWords").Line, own, false, faults, more);
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
