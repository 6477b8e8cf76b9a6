using System.Globalization;
using AngleSharp.Dom;

namespace PublicNotice.Site.Tests;

public sealed class NoticeListTests
{
    [Fact]
    public void MoreThan20Notices_GoOverSeveralPages()
    {
        using var site = Many(41);

        Assert.Equal([20, 20, 1], new[] { "notices", "notices/page/2", "notices/page/3" }
            .Select(path => site.Page(path + "/index.html").QuerySelectorAll(".notice-entry").Length));
        Assert.Equal("第 2 页，共 3 页", site.Page("notices/page/2/index.html").QuerySelector(".pager-place")!.TextContent);
        Assert.Equal(["/notices/", "/notices/page/3/"],
            site.Page("notices/page/2/index.html").QuerySelectorAll(".pager-step").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void OnePage_HasNoPager()
    {
        using var site = Many(20);

        Assert.Null(site.Page("notices/index.html").QuerySelector(".pager"));
    }

    [Theory]
    [InlineData("notices/kind/gongshi", 1)]
    [InlineData("notices/2026", 3)]
    [InlineData("notices/division/zhc", 1)]
    public void Filter_IsAPageOfItsOwn(string path, int count)
    {
        using var site = Three();

        Assert.Equal(count, site.Page(path + "/index.html").QuerySelectorAll(".notice-entry").Length);
    }

    [Theory]
    [InlineData("open", "第二", "")]
    [InlineData("not-started", "", "")]
    [InlineData("ended", "第一", "第二")]
    public void StatePage_ShowsTheDayOfTheBuildAndKeepsWhatMayComeHidden(string state, string shown, string hidden)
    {
        using var site = Three();
        var entries = site.Page($"notices/state/{state}/index.html").QuerySelectorAll(".notice-entry");

        Assert.Equal(shown, string.Join(',', Titles(entries.Where(entry => !entry.HasAttribute("hidden")))));
        Assert.Equal(hidden, string.Join(',', Titles(entries.Where(entry => entry.HasAttribute("hidden")))));
        Assert.Contains("2026年1月10日", site.Page($"notices/state/{state}/index.html").QuerySelector(".no-script-only")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Archive_NamesYearsAndMonths()
    {
        using var site = Three();

        Assert.Contains("1月 3 篇", Words(site.Page("notices/archive/index.html").QuerySelector(".archive li")!), StringComparison.Ordinal);
    }

    [Fact]
    public void ListForTheScript_HoldsWhatFiltersNeed()
    {
        using var site = Three();

        site.AssertFile("notices/list.json", "\"kind\":\"gongshi\"", "\"division\":[\"zhc\"]", "\"end\":\"2026-01-09\"");
    }

    private static TinySite Many(int count)
    {
        var site = new TinySite();
        for (var i = 1; i <= count; i++)
        {
            site.WriteFile(string.Create(CultureInfo.InvariantCulture, $"notices/2026/n{i}/notice.md"), Notice($"第{i}"));
        }

        return site.Built();
    }

    private static TinySite Three()
    {
        var site = new TinySite();
        site.WriteFile("notices/2026/a/notice.md", Notice("第一", body: "公示期：2026年1月5日至2026年1月9日。"));
        site.WriteFile("notices/2026/b/notice.md", Notice("第二", "公示", "\ndivision: zhc", "公示期：2026年1月5日至2026年1月20日。"));
        site.WriteFile("notices/2026/c/notice.md", Notice("第三"));
        return site.Built();
    }

    private static string Notice(string title, string kind = "公告", string keys = "", string body = "正文。") =>
        $"---\ntitle: {title}\nkind: {kind}\npublishedAt: 2026-01-05 09:00{keys}\n---\n前言。\n{body}";

    private static IEnumerable<string> Titles(IEnumerable<IElement> entries) =>
        entries.Select(entry => entry.QuerySelector(".notice-entry-title")!.TextContent.Trim());

    private static string Words(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
