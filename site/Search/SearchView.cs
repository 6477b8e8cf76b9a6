namespace PublicNotice.Site;

/// <summary>搜索: the box and its results; without a script a list of years.</summary>
internal static class SearchView
{
    private const string Purpose = "在全部公告的正文和整改事项里逐字查找，结果从新到旧排列。";

    public static void Write(HtmlWriter html, SiteModel site)
    {
        site.Frame.Open(html, new PageHead
        {
            Path = SiteLinks.Search, Title = "搜索", Description = Purpose, Script = SiteAssets.SearchScript, CanonicalUrl = site.UrlOf(SiteLinks.Search),
            Breadcrumbs = [new("首页", SiteLinks.Home), new("搜索")],
        });
        html.Add($"""
            <h1>搜索公告和事项</h1>
            <form class="search-form" role="search" action="{SiteLinks.Search}" method="get" data-search data-search-index="{SearchTable.Path}" hidden>
            <label class="label" for="q">要找的字词</label>
            <p class="hint" id="q-hint">{Purpose}至少两个字，引号和括号可以省略。几个词用空格隔开，就查找同时含有这些词的公告，例如“资金 合作社”。</p>
            <div class="search-form-row">
            <input class="input" id="q" name="q" type="search" autocomplete="off" maxlength="40" aria-describedby="q-hint" data-testid="search">
            <button class="button" type="submit">搜索</button>
            </div>
            </form>
            <p class="search-status" role="status" data-search-status data-testid="search-status"></p>
            <ol class="search-results" data-search-results data-testid="search-results"></ol>
            <p data-search-more hidden><button class="button button-secondary" type="button">显示更多</button></p>
            <section data-search-list aria-labelledby="everything">
            <h2 id="everything">按年份查看全部公告和事项</h2>
            <noscript><p class="inset">您的浏览器没有运行脚本，不能直接搜索。请打开下面某一年的列表，用浏览器自带的“在页面中查找”（电脑按 Ctrl+F，手机在浏览器菜单里）查找公告和事项的标题。</p></noscript>
            <ul class="roomy">

            """);
        foreach (var year in site.Years())
        {
            html.Add($"<li><a href=\"{SiteLinks.SearchIn(year)}\">{year} 年</a></li>\n");
        }

        html.Add("</ul>\n</section>"u8);
        site.Frame.Close(html);
    }
}
