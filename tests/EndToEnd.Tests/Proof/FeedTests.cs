using System.Globalization;
using System.Xml.Linq;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>What feed readers rely on: Atom by RFC 4287, JSON Feed by its schema.</summary>
[Collection(Stories.Name)]
public sealed class FeedTests(World world) : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly string _folder = Directory.CreateTempSubdirectory("publicnotice-feeds-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task AtomFeeds_FollowTheGrammarOfTheRfc()
    {
        var files = await Save("feed.atom");
        var run = await Tools.Run("java", ["-cp", Tools.NuHtmlChecker, Tools.Jing, "-c", Tools.Own("Schemas/atom.rnc"), .. files]);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }

    // What the grammar cannot say: sections 4.1.1, 4.2.6, 4.2.7 and 4.2.15.
    [Fact]
    public async Task AtomFeeds_KeepTheRulesBeyondTheGrammar()
    {
        foreach (var feed in (await Feeds("feed.atom")).Select(file => XDocument.Parse(file.Text).Root!))
        {
            var entries = feed.Elements(Atom + "entry").ToList();
            Assert.True(feed.Element(Atom + "author") is not null || entries.TrueForAll(entry => entry.Element(Atom + "author") is not null));
            Assert.Single(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self");
            Assert.All(feed.DescendantsAndSelf().Elements(Atom + "id"), id => Assert.True(Uri.TryCreate(id.Value, UriKind.Absolute, out _), id.Value));
            var ids = entries.Select(entry => entry.Element(Atom + "id")!.Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(entries, entry => Assert.True(DateOf(entry, "updated") >= DateOf(entry, "published")));
            Assert.All(entries, entry => Assert.True(DateOf(feed, "updated") >= DateOf(entry, "updated")));
            Assert.All(entries, entry => Assert.Single(entry.Elements(Atom + "link"), link => (string?)link.Attribute("rel") is "alternate"));
        }
    }

    [Fact]
    public async Task JsonFeeds_FollowTheirSchema()
    {
        var files = await Save("feed.json");
        var run = await Tools.Run("node", [Tools.Own("json-feed.mjs"), .. files]);
        Assert.True(run is { ExitCode: 0, Output: "" }, run.Output + run.Errors);
    }

    [Fact]
    public async Task BothForms_TellTheSame()
    {
        var atom = await Feeds("feed.atom");
        var json = await Feeds("feed.json");
        Assert.Equal(
            atom.Select(file => Path.GetDirectoryName(file.Path)).Order(), json.Select(file => Path.GetDirectoryName(file.Path)).Order());
        foreach (var file in atom)
        {
            var other = json.Single(one => Path.GetDirectoryName(one.Path) == Path.GetDirectoryName(file.Path));
            var ids = XDocument.Parse(file.Text).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);
            Assert.Equal(ids, System.Text.Json.JsonDocument.Parse(other.Text).RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
        }
    }

    private static DateTimeOffset DateOf(XElement element, string name) =>
        DateTimeOffset.Parse(element.Element(Atom + name)!.Value, CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<CrawledFile>> Feeds(string name)
    {
        var feeds = (await world.Crawl()).Files.Values.Where(file => file.Path.EndsWith("/" + name, StringComparison.Ordinal)).ToList();
        Assert.True(feeds.Count > 1, "The site's own feed and those of divisions are linked.");
        return feeds;
    }

    private async Task<IReadOnlyList<string>> Save(string name)
    {
        var names = new List<string>();
        foreach (var feed in await Feeds(name))
        {
            names.Add(Path.Combine(_folder, feed.Path.Replace('/', '-')));
            await File.WriteAllTextAsync(names[^1], feed.Text);
        }

        return names;
    }
}
