using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>更正记录: every revision, newest first, with what it changed.</summary>
internal static class RevisionHistory
{
    public static void Write(HtmlWriter html, SiteNotice notice)
    {
        if (notice.Front.Revision == 1)
        {
            return;
        }

        html.Add("<section class=\"notice-part\" aria-labelledby=\"revisions\"><h2 id=\"revisions\">更正记录</h2>\n<p>公告发布后的每次更正都是一个新版本，旧版本仍可查看。</p>\n<ul class=\"revisions\">\n"u8);
        for (var i = notice.Revisions.Count - 1; i >= 0; i--)
        {
            var own = notice.Revisions[i];
            html.Add($"<li><p class=\"revision-title\">第 {own.Number} 版 <time datetime=\"{Iso.Machine(own.At)}\">{Iso.Shown(own.At)}</time></p>");
            html.Add($"<p>{(own.Note is null ? "首次发布" : "更正：")}{own.Note}</p>");
            if (own.Notice.Front.Redaction is { } why)
            {
                html.Add($"<p class=\"meta-line\">本版中的个人信息已用 ※ 遮盖：{why}</p>");
            }

            var folder = own.Number == notice.Front.Revision ? "" : NoticeFiles.FolderOf(own);
            html.Add($"<p class=\"revision-files\"><a href=\"{folder}{SiteFiles.NoticeText}\">第 {own.Number} 版原文</a> <a href=\"{folder}{SiteFiles.NoticeRecord}\">第 {own.Number} 版记录</a></p>\n");
            if (i > 0)
            {
                Changes(html, notice.Revisions[i - 1], own);
            }

            html.Add("</li>\n"u8);
        }

        html.Add("</ul></section>\n"u8);
    }

    // A row of a table as its cells: the bars between them are Markdown's, not the notice's.
    private static string Readable(OfficialText text)
    {
        if (!text.Blocks.OfType<TableBlock>().Any())
        {
            return text.Text;
        }

        var lines = text.Text.Split('\n');
        foreach (var table in text.Blocks.OfType<TableBlock>())
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                // The second line of a table is the one of hyphens.
                lines[table.First - 1 + (row == 0 ? 0 : row + 1)] = string.Join("　", table.Rows[row]);
            }
        }

        return string.Join('\n', lines);
    }

    private static void Changes(HtmlWriter html, NoticeRevision before, NoticeRevision after)
    {
        var changes = TextDiff.Of(Readable(before.Notice.Text), Readable(after.Notice.Text));
        if (changes.Count == 0)
        {
            html.Add($"<p class=\"meta-line\">正文与第 {before.Number} 版相同。</p>");
            return;
        }

        html.Add($"<details class=\"details\"><summary>与第 {before.Number} 版相比，正文改了 {changes.Count} 行</summary><div>\n");
        foreach (var change in changes)
        {
            html.Add($"<p class=\"change-place\">第 {change.Line} 行</p><p class=\"change\">");
            foreach (var piece in change.Pieces)
            {
                Show(html, piece);
            }

            html.Add("</p>\n"u8);
        }

        html.Add("</div></details>"u8);
    }

    // Said as well as shown: colour and strokes mean nothing to the ear.
    private static void Show(HtmlWriter html, DiffPiece piece)
    {
        switch (piece.Kind)
        {
            case DiffKind.Removed:
                html.Add($"<del><span class=\"visually-hidden\">［删去］</span>{piece.Text}</del>");
                break;
            case DiffKind.Added:
                html.Add($"<ins><span class=\"visually-hidden\">［改为］</span>{piece.Text}</ins>");
                break;
            default:
                html.Text(piece.Text);
                break;
        }
    }
}
