using System.Net;
using System.Net.Sockets;

namespace PublicNotice.Site.Tests;

public sealed class PreviewTests
{
    private const string Jia = "notices/2026/jia/index.html";
    private const string List = "notices/index.html";

    [Fact]
    public async Task Warning_IsPushedTheSame()
    {
        using var site = TinySite.WithNotice("没有落款。");
        var preview = new Preview(site.Content, TinySite.Now, TimeProvider.System);
        preview.Rebuild();
        await using var host = PreviewHost.Create(preview, FreePort());
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.Urls.First()), Timeout = TimeSpan.FromSeconds(20) };
        using var events = new StreamReader(await http.GetStreamAsync("/_preview/events"));

        var pushed = await NextAsync(events);

        Assert.Contains("\"errors\":[]", pushed, StringComparison.Ordinal);
        Assert.Matches("\"warnings\":\\[\".*PN231.*\"warningCount\":1}", pushed);
    }

    [Fact]
    public async Task SavedFault_IsPushedAndTheLastGoodPageStays()
    {
        using var site = TinySite.WithNotice("第一版。");
        var preview = new Preview(site.Content, TinySite.Now, TimeProvider.System);
        using var watcher = new ContentWatcher(site.Content, preview.Saved);
        preview.Rebuild();
        await using var host = PreviewHost.Create(preview, FreePort());
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.Urls.First()), Timeout = TimeSpan.FromSeconds(20) };
        using var events = new StreamReader(await http.GetStreamAsync("/_preview/events"));
        Assert.Contains("\"errors\":[]", await NextAsync(events), StringComparison.Ordinal);

        site.WriteFile("notices/2026/ceshi/notice.md", "没有开头的信息");
        var fault = await NextAsync(events);
        var page = await http.GetStringAsync("/notices/2026/ceshi/");
        site.WriteFile("notices/2026/ceshi/notice.md", "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05\n---\n第二版。");
        var mended = await UntilAsync(events, "\"errors\":[]");

        Assert.Contains("PN304", fault, StringComparison.Ordinal);
        Assert.Contains("第一版。", page, StringComparison.Ordinal);
        Assert.Contains("/_preview/preview.js", page, StringComparison.Ordinal);
        Assert.NotNull(mended);
        Assert.Contains("第二版。", await http.GetStringAsync("/notices/2026/ceshi/"), StringComparison.Ordinal);
    }

    [Fact]
    public void SavedNotice_IsShownBeforeTheSiteIsBuiltJustAsTheBuildMakesIt()
    {
        using var site = new TinySite("""
            == notices/2026/jia/notice.md
            ---
            title: 甲
            kind: 公告
            publishedAt: 2026-01-05
            ---
            第一版。
            == notices/2026/yi/notice.md
            ---
            title: 乙
            kind: 公告
            publishedAt: 2026-01-06
            ---
            正文。
            """);
        using var preview = new Preview(site.Content, TinySite.Now, TimeProvider.System);
        preview.Rebuild();
        var (first, list) = (preview.VersionOf(Jia), preview.VersionOf(List));
        (byte[] Page, int Version, int ListVersion)? atOnce = null;
        preview.Changed += () => atOnce ??= (preview.Read(Jia)!, preview.VersionOf(Jia), preview.VersionOf(List));

        site.WriteFile("notices/2026/jia/notice.md", "---\ntitle: 甲之二\nkind: 公告\npublishedAt: 2026-01-05\n---\n第二版。");
        preview.Saved([Path.Combine(site.Content, "notices/2026/jia/notice.md")]);
        preview.Rebuild();

        Assert.Contains("第二版。", System.Text.Encoding.UTF8.GetString(atOnce!.Value.Page), StringComparison.Ordinal);
        Assert.True(atOnce.Value.Version > first);
        Assert.Equal(list, atOnce.Value.ListVersion);
        Assert.Equal(atOnce.Value.Page, preview.Read(Jia));
        Assert.Equal(atOnce.Value.Version, preview.VersionOf(Jia));
        Assert.True(preview.VersionOf(List) > list);
        Assert.Contains("甲之二", System.Text.Encoding.UTF8.GetString(preview.Read("notices/2026/yi/index.html")!), StringComparison.Ordinal);
    }

    [Fact]
    public void SavedNoticeThatTheBuildRefuses_IsTakenBack()
    {
        using var site = TinySite.WithNotice("第一版。");
        using var preview = new Preview(site.Content, TinySite.Now, TimeProvider.System);
        preview.Rebuild();
        var shown = new List<string>();
        preview.Changed += () => shown.Add(System.Text.Encoding.UTF8.GetString(preview.Read("notices/2026/ceshi/index.html")!));

        site.WriteFile("notices/2026/ceshi/notice.md", "---\ntitle: 测试\nkind: 公告\npublishedAt: 2026-01-05 09:00\n---\n见[别处](/meiyou/)。");
        preview.Saved([Path.Combine(site.Content, "notices/2026/ceshi/notice.md")]);
        preview.Rebuild();

        Assert.Contains("别处", shown[0], StringComparison.Ordinal);
        Assert.Contains("第一版。", shown[^1], StringComparison.Ordinal);
        Assert.NotEmpty(preview.Current.Errors);
    }

    [Fact]
    public async Task UnknownAddress_IsNotFoundAndAFolderWithoutSlashIsLedOn()
    {
        using var site = TinySite.WithNotice("正文。");
        var preview = new Preview(site.Content, TinySite.Now, TimeProvider.System);
        preview.Rebuild();
        await using var host = PreviewHost.Create(preview, FreePort());
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/meiyou")).StatusCode);
        Assert.Equal("/notices/2026/ceshi/", (await http.GetAsync("/notices/2026/ceshi")).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("text/css; charset=utf-8", (await http.GetAsync(SiteAssets.Stylesheet.Href)).Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("/feedback", true)]
    [InlineData("/track", true)]
    [InlineData("/meiyou", false)]
    public async Task AddressOfTheService_IsSaidNotToBeServedHere(string path, bool isSaid)
    {
        using var site = TinySite.WithNotice("正文。");
        var preview = new Preview(site.Content, TinySite.Now, TimeProvider.System);
        preview.Rebuild();
        await using var host = PreviewHost.Create(preview, FreePort());
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };

        var answer = await http.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(isSaid, (await answer.Content.ReadAsStringAsync()).Contains("dotnet run --project feedback-api", StringComparison.Ordinal));
    }

    // One that builds and one that waits would be the whole pool of a machine with two cores.
    [Fact]
    public async Task Build_TakesNoThreadOfThePool()
    {
        using var site = TinySite.WithNotice("正文。");
        using var preview = new Preview(site.Content, TinySite.Now, TimeProvider.System);
        var isOfPool = new TaskCompletionSource<bool>();
        preview.Changed += () => isOfPool.TrySetResult(Thread.CurrentThread.IsThreadPoolThread);

        preview.Saved([Path.Combine(site.Content, "site.yml")]);

        Assert.False(await isOfPool.Task.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private static async Task<string> NextAsync(StreamReader events)
    {
        while (await events.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return "";
    }

    private static async Task<string?> UntilAsync(StreamReader events, string words)
    {
        for (var i = 0; i < 5; i++)
        {
            if (await NextAsync(events) is var line && line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
