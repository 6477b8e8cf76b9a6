namespace PublicNotice.Site;

/// <summary>Each choice is a link to a page of its own; with a script the choices combine without leaving the page.</summary>
internal static class NoticeFilterBar
{
    public static void Write(HtmlWriter html, SiteModel site, NoticeFilter? current)
    {
        html.Add($"<details class=\"filters\" data-filters data-list=\"{SiteFiles.NoticeList}\" data-all=\"{SiteLinks.Notices}\"{new Attr("data-facet", current?.Facet)}{new Attr("data-value", current?.Value)}>");
        html.Add($"<summary>筛选公告<span data-filter-now>{(current is null ? "" : "：")}{current?.Label}</span></summary>\n<div class=\"filter-groups\">\n");
        foreach (var group in site.Filters)
        {
            if (group.Choices.Count > 0)
            {
                Group(html, group, current);
            }
        }

        html.Add("</div>\n</details>\n"u8);
    }

    private static void Group(HtmlWriter html, NoticeFilterGroup group, NoticeFilter? current)
    {
        html.Add($"<div class=\"filter-group\" role=\"group\" aria-label=\"{group.Title}\"><p class=\"filter-title\">{group.Title}</p><ul>");
        html.Add($"<li><a href=\"{SiteLinks.Notices}\" data-facet=\"{group.Facet}\" data-value=\"\"{Current(current?.Facet != group.Facet)}>全部</a></li>\n");
        foreach (var choice in group.Choices)
        {
            var isCurrent = current?.Facet == choice.Facet && current.Value == choice.Value;
            html.Add($"<li><a href=\"{choice.Path}\" data-facet=\"{choice.Facet}\" data-value=\"{choice.Value}\" data-label=\"{choice.Label}\"{Current(isCurrent)}>{choice.Label}");
            if (choice.Count is { } count)
            {
                html.Add($"<span class=\"filter-count\">（{count}）</span>");
            }

            html.Add("</a></li>\n"u8);
        }

        html.Add("</ul></div>\n"u8);
    }

    private static Attr Current(bool isCurrent) => new("aria-current", isCurrent ? "true" : null);
}
