using System.Text;
using AngleSharp.Html.Parser;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>
/// Everything that a visitor of the running service can come to by following links from the home page: pages, files,
/// feeds and data. It knows nothing of the generator; it asks over HTTP and reads what comes.
/// </summary>
internal sealed class Crawl
{
    // A site of four notices has some hundred addresses: more means that the links never end.
    private const int Most = 2000;
    private readonly Dictionary<string, CrawledFile> _files = new(StringComparer.Ordinal);
    private readonly HtmlParser _html = new();
    private readonly Uri _origin;
    private readonly Uri _published;

    private Crawl(Uri origin, Uri published) => (_origin, _published) = (origin, published);

    /// <summary>What was reached, by path and query.</summary>
    public IReadOnlyDictionary<string, CrawledFile> Files => _files;

    public IEnumerable<CrawledFile> Pages => _files.Values.Where(file => file.IsPage);

    /// <param name="origin">Where the service listens.</param>
    /// <param name="published">The address under which its own pages name themselves.</param>
    public static async Task<Crawl> From(Uri origin, Uri published)
    {
        var crawl = new Crawl(origin, published);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        var waiting = new Queue<string>(["/", "/robots.txt"]);
        while (waiting.TryDequeue(out var path))
        {
            if (!crawl._files.ContainsKey(path))
            {
                var file = crawl._files[path] = await crawl.Fetch(client, path);
                file.Links.Where(link => link.Path is not null).Select(link => link.Path!).ToList().ForEach(waiting.Enqueue);
                Assert.True(crawl._files.Count < Most, $"The links never end: {path}");
            }
        }

        return crawl;
    }

    private async Task<CrawledFile> Fetch(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(_origin, path));
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        var page = type == "text/html" ? _html.ParseDocument(text) : null;
        var named = answer.Headers.Location is { } moved
            ? [moved.ToString()]
            : page is not null ? LinksOf.Page(page) : LinksOf.File(type, path, text, _published);
        return new CrawledFile(path, (int)answer.StatusCode, type, text, page, [.. named.Distinct().Select(link => Resolve(path, link))]);
    }

    private CrawledLink Resolve(string from, string written)
    {
        var target = new Uri(new Uri(_origin, from), written);
        var isOwn = target.Authority == _origin.Authority || target.Authority == _published.Authority;
        return new CrawledLink(written, isOwn ? target.PathAndQuery : null, Uri.UnescapeDataString(target.Fragment.TrimStart('#')));
    }
}
