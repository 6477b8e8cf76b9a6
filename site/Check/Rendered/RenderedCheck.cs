using AngleSharp.Html.Parser;

namespace PublicNotice.Site;

/// <summary>Renders every page and reads it as a strict browser would. Only <c>check</c> does so: it costs more than the build.</summary>
internal static class RenderedCheck
{
    public static void Run(SiteModel site, SitePlan plan, FaultList faults)
    {
        var sources = site.Notices.Select(notice => (notice.Path, notice.File)).Concat(site.Pages.Select(page => (page.Path, page.File)))
            .ToDictionary(source => source.Path, source => source.File, StringComparer.Ordinal);
        var articles = site.Notices.Select(notice => notice.Path).ToHashSet(StringComparer.Ordinal);
        using var renderer = new PageRenderer();
        foreach (var page in plan.Pages)
        {
            // A page that no file of its own was written for is the settings' and the program's.
            var file = faults.In(sources.GetValueOrDefault(page.Path, SettingsFile.Name));
            foreach (var (code, message) in Faults(renderer.Render(page), articles.Contains(page.Path)).Distinct())
            {
                file.Error(code, 1, 1, $"页面 {page.Path}：{message}");
            }
        }
    }

    /// <summary>What is wrong with one page.</summary>
    internal static IReadOnlyList<(string Code, string Message)> Faults(string html, bool isArticle)
    {
        var faults = new List<(string, string)>();
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        parser.Error += (_, e) => faults.Add(HtmlErrors.Say((AngleSharp.Html.Dom.Events.HtmlErrorEvent)e));
        using var document = parser.ParseDocument(html);
        return [.. faults, .. Nesting.Faults(document), .. PageTags.Faults(document, isArticle)];
    }
}
