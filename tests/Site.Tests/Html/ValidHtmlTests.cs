using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PublicNotice.Site.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class ValidHtmlTests(SampleSite site)
{
    // Addresses that the API serves.
    private static readonly string[] Served = ["/feedback", "/track", "/staff"];

    [Fact]
    public void EveryPage_IsValidHtml() => Assert.All(Pages(), page => Assert.NotNull(page.Document.Body));

    [Fact]
    public void Ids_AreUniqueOnTheirPage() => Assert.All(Pages(), page =>
    {
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    });

    [Fact]
    public void LinksWithinTheSite_Resolve()
    {
        foreach (var (file, document) in Pages())
        {
            foreach (var address in document.QuerySelectorAll("a[href], link[href], script[src], img[src]")
                .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
            {
                AssertResolves(file, document, address);
            }
        }
    }

    [Fact]
    public void Pages_NeedNothingFromAnotherHostAndNothingInline() => Assert.All(Pages(), page =>
    {
        Assert.Empty(page.Document.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json']), [onclick], iframe"));
        Assert.All(page.Document.QuerySelectorAll("script[src], link[rel=stylesheet], img[src]"),
            element => Assert.StartsWith("/assets/", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
    });

    [Fact]
    public void Pages_CanBeReadByEar() => Assert.All(Pages(), page =>
    {
        Assert.Equal("zh-CN", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Single(page.Document.QuerySelectorAll("main"));
        Assert.NotEmpty(page.Document.Title!);
        Assert.All(page.Document.QuerySelectorAll("a"), link => Assert.NotEmpty((link.GetAttribute("aria-label") ?? link.TextContent).Trim()));
        AssertHeadingsDescendByOne(page.Document);
    });

    private IEnumerable<(string File, IHtmlDocument Document)> Pages() =>
        site.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).Select(file => (file, site.Page(file)));

    private void AssertResolves(string file, IHtmlDocument document, string address)
    {
        var parts = address.Split('#', 2);
        var path = parts[0].Split('?', 2)[0];
        if (path.Contains(':', StringComparison.Ordinal) || Served.Contains(path))
        {
            return;
        }

        var target = path.Length == 0 ? file : path.StartsWith('/') ? path.TrimStart('/') : Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(path));
        target = target.Length == 0 || target.EndsWith('/') ? target + "index.html" : target;
        Assert.True(File.Exists(Path.Combine(site.Output, target)), $"{file}: {address}");
        if (parts.Length == 2)
        {
            Assert.NotNull((path.Length == 0 ? document : site.Page(target)).GetElementById(parts[1]));
        }
    }

    private static void AssertHeadingsDescendByOne(IHtmlDocument document)
    {
        var level = 0;
        foreach (var heading in document.QuerySelectorAll("h1, h2, h3, h4"))
        {
            var own = heading.LocalName[1] - '0';
            Assert.True(own <= level + 1, $"{heading.OuterHtml} follows a heading of level {level}");
            level = own;
        }
    }
}
