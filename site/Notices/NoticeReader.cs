using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads one notice folder and checks it: every fault is reported, and only a notice without one comes out.</summary>
internal static class NoticeReader
{
    private const int SummaryLength = 90;

    public static SiteNotice? Read(NoticeFolder folder, ContentFiles content)
    {
        if (ReadFile(folder, folder.File, content) is not var (notice, head))
        {
            return null;
        }

        notice = notice with { Attachments = AttachmentReader.ReadAll(folder) };
        NoticeLinks.Check(notice, folder.Faults);
        ImageCheck.Notice(notice.Text, folder.Faults);
        LedgerCheck.Notice(notice, head, content.Published, folder.Faults);
        new TextCheck(content).Notice(notice.Text, notice.Structure, head, folder.Faults);
        new TextCheck(content).Attachments(notice, folder.Faults);
        RefuseRedaction(notice, head, folder.Faults);
        Rectification.Check(notice, folder.Faults);
        var earlier = EarlierRevisions.Read(folder, notice, content);
        MovedItems.Check(notice, earlier, head, content.Published, folder.Faults);
        if (folder.Faults.HasErrors)
        {
            return null;
        }

        var revisions = NoticeRevision.Chain([.. earlier, notice]);
        LedgerCheck.Record(revisions[^1], content.Published, folder.Faults);
        return notice with { Revisions = revisions };
    }

    /// <summary>Reads one revision, its head and its text, without the files beside it; it may have faults.</summary>
    public static (SiteNotice Notice, YamlMap Head)? ReadFile(NoticeFolder folder, string path, ContentFiles content)
    {
        if (SourceText.Read(path, folder.Faults) is not { } file)
        {
            return null;
        }

        if (FrontMatter.Read(file, folder.Faults, isRequired: true) is not { } parts)
        {
            TextAlone(file, folder, content);
            return null;
        }

        var front = NoticeFrontMatterReader.Read(parts.Head, folder.Faults);
        var text = OfficialTextReader.Read(parts.Body.Span, parts.BodyLine);
        if (text.Text.Length == 0)
        {
            folder.Faults.Error(FaultCodes.EmptyText, parts.BodyLine, 1, "公告没有正文；请在 --- 之后写入公告全文，一段一行。");
            return null;
        }

        var structure = NoticeParser.Parse(text.Text);
        var check = new NoticeCheck(folder, front, parts.Head, text, structure, content);
        var former = check.FormerAddresses();
        var notice = new SiteNotice
        {
            Id = former.Count > 0 ? former[0].Id : folder.Id,
            Path = folder.Path,
            File = folder.Faults.File,
            Front = front,
            Title = check.Title(),
            Text = text,
            Hash = Sha256.Of(text.Utf8),
            Structure = structure,
            Items = check.Items(),
            Division = check.Division(),
            Period = check.Period(),
            FormerAddresses = former,
            Summary = front.Description ?? Summary(structure),
        };
        check.Folder();
        check.Structure();
        return (notice, parts.Head);
    }

    /// <summary>The official text of a notice that was read before without a fault.</summary>
    public static OfficialText OfficialTextOf(string path)
    {
        var unheard = new FaultList().In(path);
        return SourceText.Read(path, unheard) is { } file && FrontMatter.Read(file, unheard, isRequired: true) is { } parts
            ? OfficialTextReader.Read(parts.Body.Span, parts.BodyLine)
            : throw new IOException($"{path} has changed while it was read.");
    }

    // A head that cannot be read does not keep the text from being checked; what only a head can say is not asked.
    private static void TextAlone(string file, NoticeFolder folder, ContentFiles content)
    {
        if (FrontMatter.BodyOf(file) is not var (body, line) || OfficialTextReader.Read(body.Span, line) is not { Text.Length: > 0 } text)
        {
            return;
        }

        var (structure, head) = (NoticeParser.Parse(text.Text), YamlMap.Empty(folder.Faults));
        new NoticeCheck(folder, NoticeFrontMatter.Unread, head, text, structure, content).Structure();
        new TextCheck(content).Notice(text, structure, head, folder.Faults);
    }

    // A revision that is still the last one is corrected by the next.
    private static void RefuseRedaction(SiteNotice notice, YamlMap head, FileFaults faults)
    {
        if (notice.Front.Redaction is not null)
        {
            var (line, column) = head.PlaceOf("redaction");
            faults.Error(FaultCodes.WrongValue, line, column, $"redaction（遮盖的理由）只写在以前的版本 {EarlierRevisions.FolderName}/N.md 里；现在的版本请删去个人信息，发布更正。");
        }
    }

    private static string Summary(Notice notice)
    {
        var words = (notice.Intro.Count > 0 ? notice.Intro[0] : notice.Lines[^1]).Text.Trim();
        return words.Length <= SummaryLength ? words : words[..SummaryLength] + "……";
    }
}
