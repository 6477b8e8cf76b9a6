using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Everything about more than one notice that is made anew whenever anything has changed.</summary>
internal static class SitePages
{
    public static void Write(SiteModel site, SiteOutput output)
    {
        output.Begins("home", null);
        output.Page(SiteLinks.Home, html => HomeView.Write(html, site));
        NoticeListPages.WriteChanged(site, output);
        output.Begins("site", null);
        DivisionPages.Write(site, output);
        output.Page(SiteLinks.Ledger, html => LedgerView.Write(html, site, LedgerYear.Of(site.Notices)));
        AnswerPages.Write(site, output);
        StatisticsPages.Write(site, output);
        if (ModelCardView.IsThere(site))
        {
            output.Page(SiteLinks.ModelCard, html => ModelCardView.Write(html, site));
        }

        output.Page(SiteLinks.Search, html => SearchView.Write(html, site));
        foreach (var page in site.Pages)
        {
            output.Page(page.Path, html => StaticPageView.Write(html, site, page));
        }

        output.Page(SiteLinks.Contact, html => ContactView.Write(html, site));
        output.Page(SiteLinks.SiteMap, html => SiteMapView.Write(html, site));
        output.Page(SiteFiles.NotFound, html => NotFoundView.Write(html, site), isListed: false);
        foreach (var asset in SiteAssets.All)
        {
            output.File(asset.Href, asset.Content);
        }

        output.LongFile("/" + NoticeIndex.FileName, json => NoticeIndexFile.Write(json, site));
        FeedFiles.Write(site, output);
        output.File(SiteFiles.OpenSearch, OpenSearch.Description(site));
        output.File(SiteFiles.Robots, RobotsTxt.Of(site));
        if (site.Settings.Security is { } security)
        {
            output.File(SiteFiles.Security, SecurityTxt.Of(security, site));
        }

        Sitemap.Write(site, output);
    }
}
