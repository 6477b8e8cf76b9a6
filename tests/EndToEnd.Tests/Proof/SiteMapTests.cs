using System.Xml.Linq;
using System.Xml.Schema;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>sitemap.xml keeps the schema that search engines publish.</summary>
[Collection(Stories.Name)]
public sealed class SiteMapTests(World world)
{
    private static readonly XNamespace Places = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task SiteMap_FollowsItsSchema()
    {
        var map = XDocument.Parse((await world.Crawl()).Files["/sitemap.xml"].Text);
        var schemas = new XmlSchemaSet();
        schemas.Add(Places.NamespaceName, Tools.Package("sitemap/schema/sitemap.xsd"));
        map.Validate(schemas, (_, fault) => Assert.Fail(fault.Message));
    }

    [Fact]
    public async Task SiteMap_NamesEachPageForSearchEnginesOnceAndNoOther()
    {
        var crawl = await world.Crawl();
        var listed = XDocument.Parse(crawl.Files["/sitemap.xml"].Text).Descendants(Places + "loc").Select(place => new Uri(place.Value).PathAndQuery).ToList();
        var open = crawl.Pages.Where(page => page.Status == 200 && !page.Path.Contains('?', StringComparison.Ordinal)
            && page.Page!.QuerySelector("meta[name=robots][content*=noindex]") is null && page.Page.QuerySelector("link[rel=canonical]") is not null);
        Assert.Equal(open.Select(page => page.Path).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
