namespace PublicNotice.Site;

/// <summary>The way through a list of several pages.</summary>
internal static class Pager
{
    public static void Write(HtmlWriter html, PageNumber page)
    {
        if (page.Count == 1)
        {
            return;
        }

        html.Add("<nav class=\"pager\" aria-label=\"分页\" data-pager>"u8);
        if (page.Number > 1)
        {
            html.Add($"<a class=\"pager-step\" rel=\"prev\" href=\"{page.PathOf(page.Number - 1)}\">上一页</a> ");
        }

        html.Add($"<span class=\"pager-place\">第 {page.Number} 页，共 {page.Count} 页</span> ");
        if (page.Number < page.Count)
        {
            html.Add($"<a class=\"pager-step\" rel=\"next\" href=\"{page.PathOf(page.Number + 1)}\">下一页</a> ");
        }

        if (page.Number > 2)
        {
            html.Add($"<a href=\"{page.First}\">第一页</a> ");
        }

        if (page.Number < page.Count - 1)
        {
            html.Add($"<a href=\"{page.PathOf(page.Count)}\">最后一页</a>");
        }

        html.Add("</nav>\n"u8);
    }
}
