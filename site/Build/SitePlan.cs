using System.Text;
using Microsoft.AspNetCore.Components;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Everything that a build will write, decided before anything is rendered.</summary>
internal sealed record SitePlan(IReadOnlyList<PlannedPage> Pages, IReadOnlyList<PlannedFile> Files)
{
    public static SitePlan Of(SiteModel site)
    {
        PlannedPage[] pages = [.. PagesOf(site)];
        return new SitePlan(pages, [.. FilesOf(site, pages)]);
    }

    private static IEnumerable<PlannedPage> PagesOf(SiteModel site)
    {
        yield return PlannedPage.Of<HomeView>(SiteLinks.Home, site) with { Anchors = ["notices"] };
        foreach (var page in NoticeListPlan.Pages(site).Concat(LedgerPlan.Pages(site)).Concat(DivisionPlan.Pages(site)).Concat(NoticePlan.Pages(site)))
        {
            yield return page;
        }

        yield return PlannedPage.Of<SearchView>(SiteLinks.Search, site);
        foreach (var year in site.Notices.GroupBy(SiteModel.YearOf))
        {
            yield return PlannedPage.Of<SearchYearView>(SiteLinks.SearchIn(year.Key), site,
                (nameof(SearchYearView.Year), year.Key), (nameof(SearchYearView.Notices), year.ToList()));
        }

        foreach (var page in site.Pages)
        {
            yield return PlannedPage.Of<StaticPageView>(page.Path, site, (nameof(StaticPageView.Page), page)) with { Anchors = page.Anchors };
        }

        yield return PlannedPage.Of<ContactView>(SiteLinks.Contact, site);
        yield return PlannedPage.Of<SiteMapView>(SiteLinks.SiteMap, site);
        yield return PlannedPage.Of<NotFoundView>(SiteFiles.NotFound, site) with { IsListed = false };
    }

    private static IEnumerable<PlannedFile> FilesOf(SiteModel site, PlannedPage[] pages)
    {
        foreach (var asset in SiteAssets.All)
        {
            yield return new PlannedFile(asset.Href, asset.Content);
        }

        yield return PlannedFile.Of("/" + NoticeIndex.FileName, NoticeIndexOf.Site(site).ToJson());
        yield return NoticeListPlan.List(site);
        foreach (var file in LedgerPlan.Files(site).Concat(NoticePlan.Files(site)).Concat(FeedPlan.Files(site)))
        {
            yield return file;
        }

        yield return PlannedFile.Of(SiteFiles.Sitemap, SearchEngineFiles.Sitemap(site, pages));
        yield return PlannedFile.Of(SiteFiles.OpenSearch, OpenSearch.Description(site));
        yield return PlannedFile.Of(SiteFiles.Robots, SearchEngineFiles.Robots(site));
        if (site.Settings.Security is { } security)
        {
            yield return PlannedFile.Of(SiteFiles.Security, SecurityTxt.Of(security, site));
        }
    }
}

/// <summary>A page to render.</summary>
internal sealed record PlannedPage(string Path, Type Component, Dictionary<string, object?> Parameters)
{
    /// <summary>The places in the page that links may point at.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = [];

    /// <summary>Whether links may lead to it.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>The file under the output folder.</summary>
    public string File => (Path.EndsWith('/') ? Path + "index.html" : Path).TrimStart('/');

    public static PlannedPage Of<TView>(string path, SiteModel site, params (string Name, object Value)[] more)
        where TView : IComponent
    {
        var parameters = new Dictionary<string, object?> { ["Site"] = site };
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        return new PlannedPage(path, typeof(TView), parameters);
    }
}

/// <summary>A file to write as it is.</summary>
internal sealed record PlannedFile(string Path, ReadOnlyMemory<byte> Content)
{
    public string File => Path.TrimStart('/');

    public static PlannedFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
