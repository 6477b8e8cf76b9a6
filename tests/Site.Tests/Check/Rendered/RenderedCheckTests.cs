namespace PublicNotice.Site.Tests;

public sealed class RenderedCheckTests
{
    private const string Head = """
        <meta name="SiteName" content="a"><meta name="SiteDomain" content="a"><meta name="SiteIDCode" content="a">
        """;

    [Theory]
    [InlineData("PN532", "<p>甲<div>乙</div></p>")]
    [InlineData("PN532", "<div>甲")]
    [InlineData("PN532", "<div>甲</span></div>")]
    [InlineData("PN532", "<p id=a id=b>甲</p>")]
    [InlineData("PN532", "<table><tr><td>甲</td></tr>乙</table>")]
    [InlineData("PN532", "<p>甲&nosuch;乙</p>")]
    [InlineData("PN532", "<a href=\"/\"><a href=\"/\">甲</a></a>")]
    [InlineData("PN533", "<p id=\"a\">甲</p><p id=\"a\">乙</p>")]
    [InlineData("PN534", "<span><div>甲</div></span>")]
    [InlineData("PN534", "<h2><ul><li>甲</li></ul></h2>")]
    [InlineData("PN534", "<ul><p>甲</p></ul>")]
    [InlineData("PN534", "<div><li>甲</li></div>")]
    [InlineData("PN534", "<a href=\"/\"><button>甲</button></a>")]
    [InlineData("PN521", "<img src=\"a.png\">")]
    [InlineData("PN531", "<p>甲</p>", "<meta name=\"Keywords\" content=\" \">")]
    [InlineData("PN530", "<p>甲</p>", "<meta name=\"ColumnName\" content=\"甲\">")]
    public void WrongPage_IsReported(string code, string body, string head = "") => Assert.Contains(code, Codes(Head + head, body));

    [Theory]
    [InlineData("<p>甲<br>乙 &amp; 丙</p><ul><li><p>甲</p></li></ul><dl><div><dt>甲</dt><dd>乙</dd></div></dl>")]
    [InlineData("<a href=\"/\"><div>甲</div></a><img src=\"a.png\" alt=\"\"><figure><img src=\"a.png\" alt=\"图\"><figcaption>图</figcaption></figure>")]
    [InlineData("<table><caption>表</caption><thead><tr><th scope=\"col\">甲</th></tr></thead><tbody><tr><td>乙</td></tr></tbody></table>")]
    public void ValidPage_IsNotReported(string body) => Assert.Empty(Codes(Head, body));

    [Fact]
    public void ArticleWithoutItsTags_LacksEachOfThem() => Assert.Equal(7, Codes(Head, "<p>甲</p>", isArticle: true).Count(code => code == "PN530"));

    [Fact]
    public void HeadingThatTakesAnIdOfTheFrame_IsReportedAtItsFile()
    {
        using var site = new TinySite("== pages/about.md\n# 关于\n\n## main\n\n文字。");

        var run = CommandLine.Run(site.Root, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/pages/about.md:1:1: error PN533: 页面 /about/：id “main”用了 2 次", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptySubjectWord_LeavesATagEmpty()
    {
        using var site = TinySite.WithNotice("正文。", TinySite.HeadWith("subjectWords: [\" \"]"));

        var run = CommandLine.Run(site.Root, "check");

        Assert.Contains("content/notices/2026/ceshi/notice.md:1:1: error PN531: 页面 /notices/2026/ceshi/：meta 标签 Keywords", run.Error, StringComparison.Ordinal);
    }

    private static string[] Codes(string head, string body, bool isArticle = false) =>
        [.. RenderedCheck.Faults($"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>页</title>{head}</head><body>{body}</body></html>", isArticle)
            .Select(fault => fault.Code)];
}
