using System.Xml.Linq;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>Followed one by one over HTTP, by a crawler that knows nothing of the generator.</summary>
[Collection(Stories.Name)]
public sealed class LinkTests(World world)
{
    [Fact]
    public async Task EveryLinkAndAnchor_Resolves()
    {
        var crawl = await world.Crawl();
        var faults = crawl.Files.Values.SelectMany(file => file.Links
            .Where(link => link.Path is not null && !Resolves(crawl.Files[link.Path], link.Anchor))
            .Select(link => $"{file.Path}: {link.Written} ({crawl.Files[link.Path!].Status})"));
        Faults.None(faults);
        Assert.True(crawl.Pages.Count() > 50, $"{crawl.Pages.Count()} pages");
    }

    [Fact]
    public async Task LinksAway_AreWaysToReachSomebody()
    {
        var crawl = await world.Crawl();
        var away = crawl.Files.Values.SelectMany(file => file.Links).Where(link => link.Path is null).Select(link => link.Written).Distinct();
        Assert.All(away, link => Assert.Matches("^(tel:[0-9-]+|mailto:\\S+@\\S+|https://www.12388.gov.cn/?)$", link));
    }

    [Fact]
    public async Task EveryPageOfTheSiteMap_IsReachedByLinks()
    {
        var crawl = await world.Crawl();
        var linked = crawl.Pages.SelectMany(page => page.Links).Select(link => link.Path).ToHashSet();
        var listed = XDocument.Parse(crawl.Files["/sitemap.xml"].Text).Descendants()
            .Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).PathAndQuery);
        Assert.All(listed, path => Assert.Contains(path, linked));
    }

    // Who is not signed in is sent on to the door.
    private static bool Resolves(CrawledFile file, string anchor) =>
        (file.Status == 200 && file.Has(anchor)) || (file.Status is 302 && file.Path.StartsWith("/staff", StringComparison.Ordinal));
}
