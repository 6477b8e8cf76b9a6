using AngleSharp.Dom;

namespace PublicNotice.Site.Tests;

public sealed class OfficialTextTests
{
    [Theory]
    [InlineData("1.全面学习")]
    [InlineData("- 不是列表")]
    [InlineData("# 不是标题")]
    [InlineData("> 不是引用")]
    [InlineData("    不是代码")]
    [InlineData("邮箱zhc@fphzb.sz.gov.cn。网址https://www.example.gov.cn/")]
    [InlineData("注*一*与_下划线_、`代码`、~~删除~~和反斜杠\\*")]
    [InlineData("<script>alert(1)</script><b onclick=\"x\">粗</b>&amp;&#65;")]
    [InlineData("　　全角缩进 和尾部空格 ")]
    [InlineData("---")]
    [InlineData("[方括号]不是链接(圆括号)")]
    public void AnyLine_ComesOutAsWritten(string line)
    {
        using var site = TinySite.WithNotice($"第一段。\n{line}\n最后一段。").Built();

        var shown = site.NoticePage().QuerySelectorAll("[data-line]").Select(element => element.TextContent);

        Assert.Equal(["第一段。", line, "最后一段。"], shown);
        Assert.Empty(site.NoticePage().QuerySelectorAll(".document script, .document b, .document ul, .document blockquote"));
        site.AssertFile("notices/2026/ceshi/notice.txt", $"第一段。\n{line}\n最后一段。");
    }

    [Fact]
    public void EmphasisAndLinks_RenderAndLeaveTheWords()
    {
        using var site = TinySite.WithNotice("请**务必“及时”**反映，见[公告列表](/notices/)。").Built();

        var line = site.NoticePage().QuerySelector("[data-line='1']")!;

        Assert.Equal("请务必“及时”反映，见公告列表。", line.TextContent);
        Assert.Equal("务必“及时”", line.QuerySelector("strong")!.TextContent);
        Assert.Equal("/notices/", line.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("请务必“及时”反映，见公告列表。", site.Read("notices/2026/ceshi/notice.txt"));
    }

    [Fact]
    public void Table_RendersInItsPlace()
    {
        using var site = TinySite.WithNotice("名单如下。\n| 序号 | 村名 |\n| --- | --- |\n| 1 | 甲<村> |\n以上。").Built();

        var cells = site.NoticePage().QuerySelectorAll(".document th, .document td").Select(cell => cell.TextContent);

        Assert.Equal(["序号", "村名", "1", "甲<村>"], cells);
        Assert.Equal(["名单如下。", "以上。"], site.NoticePage().QuerySelectorAll("[data-line]").Select(line => line.TextContent));
    }

    [Fact]
    public void ImageAndAttachment_ArePublishedBesideThePage()
    {
        using var site = TinySite.WithNotice("正文。\n![流程图](liucheng.png)\n附件：[名单](名单.txt)");
        site.WriteFile("notices/2026/ceshi/liucheng.png", "png");
        site.WriteFile("notices/2026/ceshi/名单.txt", "甲");

        site.Built();

        Assert.Equal("流程图", site.NoticePage().QuerySelector(".document img")!.GetAttribute("alt"));
        site.AssertFile("notices/2026/ceshi/名单.txt", "甲");
        Assert.Equal(2, site.NoticePage().QuerySelectorAll("#attachments ~ ul a").Length);
    }

    [Fact]
    public void TitleInTheText_IsThePagesHeading()
    {
        using var site = TinySite.WithNotice(
            "关于开展测试工作的公告\n为做好测试工作，现公告如下。", "---\nkind: 公告\npublishedAt: 2026-01-05\n---\n").Built();

        Assert.Equal("关于开展测试工作的公告", site.NoticePage().QuerySelector("h1 [data-line='1']")!.TextContent);
        Assert.Equal(2, site.NoticePage().QuerySelectorAll("[data-line]").Length);
    }

    [Fact]
    public void ItemWithTextOnItsHeadingLine_KeepsTheLineWhole()
    {
        const string Line = "1.强化学习。一是开展培训3次。二是建立制度。";
        using var site = TinySite.WithNotice($"前言。\n一、整改情况\n（一）学习方面\n{Line}\n2.强化监督。一是检查。\n三是这一行不在措施里。").Built();

        var item = site.NoticePage().QuerySelector("#item-1-1-1")!;

        Assert.Equal(Line, item.QuerySelector("[data-line]")!.TextContent);
        Assert.Equal("1.强化学习。", item.QuerySelector("h4")!.TextContent);
        Assert.Equal(2, item.QuerySelectorAll(".measure").Length);
    }

    [Fact]
    public void FinalLineBreak_ChangesNeitherTextNorHash()
    {
        using var without = TinySite.WithNotice("正文。").Built();
        using var with = TinySite.WithNotice("\n正文。\n\n").Built();

        Assert.Equal("正文。", with.Read("notices/2026/ceshi/notice.txt"));
        Assert.Equal(without.Read("notices.json"), with.Read("notices.json"));
    }
}
