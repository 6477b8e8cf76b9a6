using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The page of a division: its duties, the items that it leads or supports, its notices.</summary>
internal static class DivisionView
{
    private const int Shown = 20;
    private const int ShownRows = 100;

    /// <param name="html">Where to.</param>
    /// <param name="site">The site.</param>
    /// <param name="division">The division.</param>
    /// <param name="own">Its notices; null when there is none.</param>
    public static void Write(HtmlWriter html, SiteModel site, Division division, NoticeFilter? own)
    {
        var (path, feed) = (SiteLinks.DivisionOf(division.Id), site.Feeds[division.Id]);
        var description = $"{division.Name}的职责，它牵头或配合的整改事项，以及它办理的公告。";
        site.Frame.Open(html, new PageHead
        {
            Path = path, Title = division.Name, Description = description, Alternates = feed.Links, CanonicalUrl = site.UrlOf(path),
            Breadcrumbs = [new("首页", SiteLinks.Home), new("处室职责", SiteLinks.Divisions), new(division.Name)],
            Meta = ColumnTags.Of("处室职责", description, "机构概况"),
        });
        Duties(html, site, division);
        Items(html, site, division, own?.Notices ?? []);
        Notices(html, own);
        html.Add($"<p class=\"meta-line\">订阅本处室的公告：<a href=\"{feed.AtomPath}\">Atom</a>、<a href=\"{feed.JsonPath}\">JSON Feed</a></p>\n");
        html.Add($"<p class=\"more\"><a class=\"button\" href=\"{SiteLinks.Feedback}\">提意见、咨询或投诉</a></p>");
        site.Frame.Close(html);
    }

    private static void Duties(HtmlWriter html, SiteModel site, Division division)
    {
        html.Add($"<h1>{division.Name}");
        ExampleTag.Write(html, site.Settings.IsExample);
        html.Add("</h1>\n"u8);
        if (division.RetiredOn is { } retired)
        {
            html.Add($"<p class=\"notification\">这个处室自 {ChineseDate.Format(retired)} 起不再承办新的事项，以下是它此前的事项和公告。</p>\n");
        }

        foreach (var former in division.FormerNames)
        {
            html.Add($"<p class=\"meta-line\">{ChineseDate.Format(former.Until)} 以前的名称：{former.Name}</p>\n");
        }

        html.Add("<section class=\"division\" aria-labelledby=\"duties\"><h2 id=\"duties\">职责</h2>\n"u8);
        DivisionDuties.Write(html, division);
        html.Add("</section>\n"u8);
    }

    // The newest ones are enough to count on a page; only as many notices are unpacked as it takes to find them.
    private static void Items(HtmlWriter html, SiteModel site, Division division, IEnumerable<ListedNotice> notices)
    {
        var id = System.Text.Encoding.UTF8.GetBytes(division.Id);
        var rows = notices.Where(notice => notice.ItemDivisionIds.Contains(division.Id)).SelectMany(notice => LedgerRow.Of(notice, site.Content))
            .Where(row => row.Item.Lead.SequenceEqual(id) || row.SupportingIds.Contains(division.Id)).Take(ShownRows + 1).ToList();
        html.Add("<h2>整改事项</h2>\n"u8);
        if (rows.Count == 0)
        {
            html.Add("<p>目前没有由本处室牵头或配合的整改事项。</p>\n"u8);
            return;
        }

        LedgerTable.Write(html, [.. rows.Take(ShownRows)], $"{division.Name}牵头或配合的整改事项");
        if (rows.Count > ShownRows)
        {
            html.Add($"<p>这里列出最近的 {ShownRows} 项。</p>\n");
        }

        html.Add($"<p class=\"more\"><a href=\"{SiteLinks.Ledger}\">查看全部整改事项</a></p>\n");
    }

    private static void Notices(HtmlWriter html, NoticeFilter? own)
    {
        html.Add("<h2>公告</h2>\n"u8);
        if (own is null)
        {
            html.Add("<p>目前没有本处室的公告。</p>\n"u8);
            return;
        }

        html.Add("<ul class=\"notice-list\">\n"u8);
        foreach (var notice in own.Notices.Take(Shown))
        {
            NoticeEntry.Write(html, notice);
        }

        html.Add("</ul>\n"u8);
        if (own.Notices.Count > Shown)
        {
            html.Add($"<p class=\"more\"><a href=\"{own.Path}\">查看全部 {own.Notices.Count} 篇公告</a></p>\n");
        }
    }
}
