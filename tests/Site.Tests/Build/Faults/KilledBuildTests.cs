using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Site.Tests;

/// <summary>A build that brings a few files into a standing site is killed: every file stays whole, every link leads somewhere, the next build ends it.</summary>
public sealed class KilledBuildTests
{
    private const int Notices = 40;

    [Fact]
    public void BuildOnAStandingSite_IsKilledAtAnyMoment()
    {
        using var site = new TinySite(string.Join('\n', Enumerable.Range(1, Notices).Select(i => Notice(i, "正文。"))));
        using var twin = new ColdTwin(site);
        twin.BuildAndCompare();
        for (var round = 0; round < 16; round++)
        {
            // Some change, some come, some go.
            site.Write(Notice((round % Notices) + 1, FormattableString.Invariant($"第{round}次。")));
            site.Write(Notice(Notices + round + 1, "新来。"));
            Directory.Delete(Path.Combine(site.Content, FormattableString.Invariant($"notices/2026/n{round + 2}")), recursive: true);
            using var build = CommandLine.Start(site.Root, [], "build", "--now", "2026-01-10T09:00:00+08:00");
            build.WaitForExit(150 + (round * 25));
            build.Kill();
            build.WaitForExit();

            AssertWhole(site.Output);
        }

        twin.BuildAndCompare();
    }

    [Fact]
    public void ChangesThatWereWrittenDown_AreMadeByTheNextBuild()
    {
        using var site = new TinySite(Notice(1, "正文。") + "\n" + Notice(2, "正文。")).Built();
        var place = Path.Combine(site.Root, "var");
        Directory.CreateDirectory(Path.Combine(place, ".site.new", "about"));
        File.WriteAllText(Path.Combine(place, ".site.new", "about", "index.html"), "新来的一页");
        File.WriteAllText(Path.Combine(place, ".site.changes"), "+about/index.html\n+files.json\n-notices/2026/n2/notice.txt\n");

        using (var claim = OutputClaim.Take(site.Output)!)
        {
            SitePublication.Recover(claim);
        }

        site.AssertFile("about/index.html", "新来的一页");
        Assert.False(File.Exists(Path.Combine(site.Output, "notices/2026/n2/notice.txt")));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(place), entry => entry.EndsWith(".new", StringComparison.Ordinal) || entry.EndsWith(".changes", StringComparison.Ordinal));
    }

    private static void AssertWhole(string output)
    {
        var pages = Directory.GetFiles(output, "*.html", SearchOption.AllDirectories);
        Assert.All(pages, page => Assert.EndsWith("</html>", File.ReadAllText(page).TrimEnd(), StringComparison.Ordinal));
        var dead = pages.SelectMany(page => Html.Parse(File.ReadAllText(page)).QuerySelectorAll("a[href^='/notices/']")
            .Select(link => (Page: Path.GetRelativePath(output, page), Href: link.GetAttribute("href")!.Split('#')[0]))).Distinct()
            .Where(link => !File.Exists(Path.Combine(output, link.Href.Trim('/'), "index.html")) && !(IsNew(link.Page) && IsNew(link.Href.Trim('/') + "/")));
        Assert.Empty(dead);
        _ = NoticeIndex.Parse(File.ReadAllText(Path.Combine(output, NoticeIndex.FileName)));
    }

    // Of two new neighbours one comes first, and no order of coming lets neither link to what is not there yet.
    private static bool IsNew(string page) => Regex.Match(page, "^notices/2026/n([0-9]+)/") is { Success: true } found
        && int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) > Notices;

    private static string Notice(int number, string words) => FormattableString.Invariant(
        $"== notices/2026/n{number}/notice.md\n---\ntitle: 测试公告 {number}\nkind: 公告\npublishedAt: 2026-01-05 09:00\n---\n{words}\n一、情况\n1.甲事项\n一是办了。");
}
