namespace PublicNotice.Site;

/// <summary>What the page adds after the official text.</summary>
internal static class NoticeParts
{
    public static void Write(HtmlWriter html, SiteNotice notice, SiteShell site)
    {
        // The notice's own channels, which paper has in the text; the bureau's where the text names none.
        html.Add($"<section class=\"notice-part{(notice.Structure.Contact.IsEmpty ? "" : " no-print")}\" aria-labelledby=\"contact\"><h2 id=\"contact\">联系方式</h2>\n");
        ContactChannels.Write(html, !notice.Structure.Contact.IsEmpty ? notice.Structure.Contact : site.Settings.Contact.AsContact());
        html.Add("</section>\n"u8);
        Attachments(html, notice);
        html.Add("<section class=\"notice-part no-print\" aria-labelledby=\"catalogue\"><h2 id=\"catalogue\">目录信息</h2>\n<dl class=\"summary-list\">"u8);
        foreach (var (name, value) in Catalogue.Of(notice, site.Settings))
        {
            html.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
        }

        html.Add("</dl></section>\n"u8);
        RevisionHistory.Write(html, notice);
        Proof(html, notice);
    }

    private static void Attachments(HtmlWriter html, SiteNotice notice)
    {
        if (notice.Attachments.Count == 0)
        {
            return;
        }

        html.Add("<section class=\"notice-part\" aria-labelledby=\"attachments\"><h2 id=\"attachments\">附件</h2>\n<ul>"u8);
        foreach (var file in notice.Attachments)
        {
            html.Add($"<li><a href=\"{Uri.EscapeDataString(file.Name)}\">{file.Name}</a>（{FileType.Of(file.Name)}，{FileSize.Of(file.Content.Length)}）</li>\n");
        }

        html.Add("</ul></section>\n"u8);
    }

    private static void Proof(HtmlWriter html, SiteNotice notice)
    {
        var before = notice.Revisions.Count > 1 ? "、上一版记录的 SHA-256" : "";
        html.Add($"""
            <section class="notice-part no-print" aria-labelledby="proof"><h2 id="proof">核对原文</h2>
            <p>正文与<a href="{SiteFiles.NoticeText}">原文文本文件</a>逐字一致。下载后计算它的 SHA-256（Windows 在命令提示符里运行 <code>certutil -hashfile {SiteFiles.NoticeText} SHA256</code>，Linux 和 macOS 运行 <code>shasum -a 256 {SiteFiles.NoticeText}</code>），应与下面的值相同，可以证明原文没有被改动。</p>
            <p class="hash" data-testid="hash">{notice.Hash}</p>
            <p>本版的<a href="{SiteFiles.NoticeRecord}">公告记录</a>（标题、期限、事项、原文的 SHA-256{before}）的 SHA-256 是：</p>
            <p class="hash" data-testid="record-hash">{notice.Revisions[^1].RecordHash}</p></section>

            """);
    }
}
