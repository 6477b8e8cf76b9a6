namespace PublicNotice.Site;

/// <summary>The same box in the head of every page; the search page has its own, larger.</summary>
internal static class SearchBox
{
    public static void Write(HtmlWriter html) => html.Add($"""
        <form class="search-box chrome no-print" role="search" action="{SiteLinks.Search}" method="get">
        <label class="visually-hidden" for="site-search">搜索公告和整改事项</label>
        <input class="search-box-input" id="site-search" name="q" type="search" autocomplete="off" placeholder="搜索公告和事项" maxlength="40">
        <button class="search-box-button" type="submit">搜索</button>
        </form>

        """);
}
