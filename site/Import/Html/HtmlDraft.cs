using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PublicNotice.Site;

/// <summary>Reads a saved web page. Nothing in it is run and nothing that it refers to elsewhere is fetched.</summary>
internal static class HtmlDraft
{
    public static ImportedDraft? Read(string text, ImagesBeside images, ImportNotes notes)
    {
        if (HtmlDepth.IsExcessive(text))
        {
            notes.Error(ImportCodes.BrokenFile, "网页的标签嵌套太深，无法读取；请用浏览器打开，把正文复制到 Word 或文本文件后再导入。");
            return null;
        }

        var page = new HtmlParser().ParseDocument(text);
        TellActive(page, notes);
        if (MainContent.Of(page) is not { } main)
        {
            return new ImportedDraft([]);
        }

        new HtmlReview(notes).Check(main);
        if (notes.HasErrors)
        {
            return null;
        }

        var blocks = new HtmlBlocks(images, notes).Read(main);
        var (title, isGuess) = HtmlTitle.Of(page);
        return new ImportedDraft(blocks) { Title = title, IsTitleGuessed = isGuess, PublishedAt = Meta(page, "PubDate") };
    }

    private static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelectorAll("meta[name]").FirstOrDefault(meta => string.Equals(meta.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase))
            ?.GetAttribute("content")?.Trim() is { Length: > 0 } content ? content : null;

    private static void TellActive(IHtmlDocument page, ImportNotes notes)
    {
        foreach (var (what, selector) in new[] { ("脚本", "script"), ("内嵌页面", "iframe, frame, object, embed"), ("表单", "form input, form button") })
        {
            if (page.QuerySelectorAll(selector).Length is > 0 and var count)
            {
                notes.Dropped(what, count: count);
            }
        }
    }
}
