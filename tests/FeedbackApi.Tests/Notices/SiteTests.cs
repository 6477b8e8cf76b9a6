using System.Net;
using AngleSharp.Dom;

namespace PublicNotice.FeedbackApi.Tests.Notices;

/// <summary>The public site as this service serves it.</summary>
public sealed class SiteTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    [Theory]
    [InlineData("/")]
    [InlineData("/notices/")]
    [InlineData(Samples.NoticePath)]
    [InlineData("/about/")]
    [InlineData("/privacy/")]
    public async Task PlainReader_GetsAPageAndNoCookie(string path)
    {
        var answer = await _citizen.Get(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await answer.Page();
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task EveryItemOfTheNotice_LeadsToItsForm()
    {
        var page = await _citizen.Open(Samples.NoticePath);

        var link = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).First(href => href?.EndsWith($"item={Samples.Item}", StringComparison.Ordinal) == true);

        Assert.Equal(Samples.Item, (await _citizen.Open(link!)).ValueOf("item"));
    }

    [Fact]
    public async Task EveryPageOfTheSite_LeadsNowhereDead()
    {
        var seen = new HashSet<string> { "/" };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var path))
        {
            var answer = await _citizen.Get(path);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{path}: {answer.StatusCode}");
            if (answer.StatusCode is HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (var next in LinksOf(await answer.Page()).Where(seen.Add))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        Assert.Contains("/feedback", seen);
        Assert.Contains(Samples.NoticePath, seen);
    }

    [Theory]
    [InlineData("/notices/2023/xuncha-zhenggai", "/notices/2023/xuncha-zhenggai/")]
    public async Task FolderWithoutSlash_IsLedToItsPage(string path, string location)
    {
        var answer = await _citizen.Get(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(location, answer.Headers.Location?.AbsolutePath);
    }

    [Theory]
    [InlineData("/..%2f..%2fpublicnotice.db")]
    [InlineData("/%2e%2e/publicnotice.db")]
    [InlineData("/publicnotice.db")]
    [InlineData("/keys/receipt-codes.key")]
    [InlineData("/appsettings.json")]
    [InlineData("/site.yml")]
    public async Task NothingElse_IsServed(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _citizen.Get(path)).StatusCode);

    [Fact]
    public async Task NamedAsset_MayBeKeptForever()
    {
        var href = (await _citizen.Open("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var answer = await _citizen.Get(href);

        Assert.Equal("text/css; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> LinksOf(IDocument page) => page.QuerySelectorAll("[href], [src]")
        .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
        .Where(href => href.StartsWith('/'))
        .Select(href => href.Split('#')[0]);
}
