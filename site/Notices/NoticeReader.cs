using System.Security.Cryptography;
using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads one notice folder and checks it: every fault is reported, and only a notice without one comes out.</summary>
internal static class NoticeReader
{
    private const int SummaryLength = 90;

    public static SiteNotice? Read(NoticeFolder folder, ContentFiles content)
    {
        if (SourceText.Read(folder.File, folder.Faults) is not { } file || FrontMatter.Read(file, folder.Faults, isRequired: true) is not { } parts)
        {
            return null;
        }

        var front = NoticeFrontMatterReader.Read(parts.Head, folder.Faults);
        var text = OfficialTextReader.Read(parts.Body, parts.BodyLine);
        if (text.Text.Length == 0)
        {
            folder.Faults.Error(FaultCodes.EmptyText, parts.BodyLine, 1, "公告没有正文；请在 --- 之后写入公告全文，一段一行。");
            return null;
        }

        var structure = NoticeParser.Parse(text.Text);
        var check = new NoticeCheck(folder, front, parts.Head, text, structure, content);
        var notice = new SiteNotice
        {
            Id = folder.Id,
            Path = folder.Path,
            File = folder.Faults.File,
            Front = front,
            Title = check.Title(),
            Text = text,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Text))),
            Structure = structure,
            Items = check.Items(),
            Division = check.Division(),
            Period = check.Period(),
            Attachments = AttachmentReader.ReadAll(folder),
            Summary = front.Description ?? Summary(structure),
        };
        check.Folder();
        check.Structure();
        NoticeLinks.Check(notice, folder.Faults);
        ImageCheck.Notice(text, folder.Faults);
        LedgerCheck.Notice(notice, parts.Head, content.Published, folder.Faults);
        new TextCheck(content).Notice(text, structure, parts.Head, folder.Faults);
        return folder.Faults.HasErrors ? null : notice;
    }

    private static string Summary(Notice notice)
    {
        var words = (notice.Intro.Count > 0 ? notice.Intro[0] : notice.Lines[^1]).Text.Trim();
        return words.Length <= SummaryLength ? words : words[..SummaryLength] + "……";
    }
}
