using System.Security.Cryptography;
using AngleSharp.Dom;

namespace PublicNotice.Site.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class SeedPageTests(SampleSite site)
{
    // The hash of the text as it was handed over; whoever edits the content breaks this on purpose.
    private const string SeedHash = "ae6e8340def5b2d18d1e95190070877a58c41311358eef3d639b3159b0f2f679";

    [Fact]
    public void OfficialText_IsUnchangedToTheCharacter()
    {
        var text = site.Read("notices/2023/xuncha-zhenggai/notice.txt");
        var lines = site.Seed.QuerySelectorAll("[data-line]");

        Assert.Equal(SeedHash, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))));
        Assert.Equal(text.Split('\n'), lines.Select(line => line.TextContent));
        Assert.Equal(Enumerable.Range(1, 44).Select(number => $"{number}"), lines.Select(line => line.GetAttribute("data-line")));
    }

    [Theory]
    [InlineData(".document h2", 3)]
    [InlineData(".document h3", 11)]
    [InlineData(".document .run-in", 8)]
    [InlineData(".item", 12)]
    [InlineData(".measure-number", 37)]
    [InlineData(".measure", 38)]
    [InlineData("strong.figure", 11)]
    public void Structure_IsAllThere(string selector, int count) => Assert.Equal(count, site.Seed.QuerySelectorAll(selector).Length);

    [Fact]
    public void EveryItem_HasItsPermanentIdDivisionAndForm()
    {
        string[] expected =
        [
            "2-1-1 人事处（机关党委）", "2-1-2 乡村振兴处", "2-1-3 综合处",
            "2-2-1 对口支援处", "2-2-2 规划财务处", "2-2-3 消费帮扶处", "2-2-4 区域协作处",
            "2-3-1 综合处", "2-3-2 综合处", "2-3-3 综合处", "2-3-4 规划财务处", "2-3-5 综合处",
        ];

        var found = site.Seed.QuerySelectorAll(".item").Select(item =>
            $"{item.Id!["item-".Length..]} {item.QuerySelector(".item-division")!.TextContent.Replace("牵头处室：", "", StringComparison.Ordinal).Replace("示例", "", StringComparison.Ordinal).Trim()}");

        Assert.Equal(expected, found);
        Assert.All(site.Seed.QuerySelectorAll(".item"), item => Assert.Equal(
            $"/feedback?notice=2023-xuncha-zhenggai&item={item.Id!["item-".Length..]}",
            item.QuerySelectorAll("a").Single(link => link.TextContent == "对本项提意见").GetAttribute("href")));
    }

    [Fact]
    public void Contents_LeadToEveryHeadingAndItem()
    {
        var targets = site.Seed.QuerySelectorAll(".toc-wide a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Equal(3 + 11 + 12, targets.Count);
        Assert.All(targets, target => Assert.NotNull(site.Seed.GetElementById(target![1..])));
    }

    [Fact]
    public void PeriodBanner_NamesDatesAndBothWaysOfCounting()
    {
        var banner = site.Seed.QuerySelector("[data-period-banner]")!;

        Assert.Equal("2023-11-23", banner.GetAttribute("data-start"));
        Assert.Equal("2023-12-14", banner.GetAttribute("data-end"));
        Assert.Contains("2023年11月23日", banner.TextContent, StringComparison.Ordinal);
        Assert.Contains("共 22 天", banner.TextContent, StringComparison.Ordinal);
        Assert.Contains("16 个（起始日计入）或 15 个（起始日不计）", banner.TextContent, StringComparison.Ordinal);
        Assert.Contains("现已结束", banner.GetAttribute("data-sentence-ended"), StringComparison.Ordinal);
        Assert.Equal("/feedback?notice=2023-xuncha-zhenggai", banner.QuerySelector(".action-comment")!.GetAttribute("href"));
    }

    [Fact]
    public void PageWithoutScript_ClaimsNoState()
    {
        var banner = site.Seed.QuerySelector("[data-period-banner]")!;

        Assert.True(banner.QuerySelector("[data-period-label]")!.HasAttribute("hidden"));
        Assert.Null(banner.GetAttribute("data-state"));
        Assert.DoesNotContain("已结束", banner.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void FourContactChannels_AreThereToUse()
    {
        var block = site.Seed.QuerySelector("[data-testid=contact]")!;

        Assert.Equal(
            ["tel:0755-88121635", "mailto:zhc@fphzb.sz.gov.cn"],
            block.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("深圳市福田区福中三路市民中心C区深圳市乡村振兴和协作交流局1083办公室", block.TextContent, StringComparison.Ordinal);
        Assert.Contains("518000", block.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void CatalogueBlock_HasNineEntriesAndNoneEmpty()
    {
        var entries = site.Seed.QuerySelectorAll("#catalogue ~ dl > div").ToDictionary(
            entry => entry.QuerySelector("dt")!.TextContent, entry => entry.QuerySelector("dd")!.TextContent);

        Assert.Equal(["索引号", "分类", "发布机构", "成文日期", "名称", "文号", "发布日期", "主题词", "有效性"], entries.Keys);
        Assert.All(entries.Values, Assert.NotEmpty);
        Assert.Equal("无", entries["文号"]);
        Assert.Equal("中共深圳市乡村振兴和协作交流局党组", entries["发布机构"]);
        Assert.Equal("2023-11-23", entries["成文日期"]);
    }

    [Fact]
    public void Hash_IsShownBesideTheText()
    {
        Assert.Equal(SeedHash, site.Seed.QuerySelector("[data-testid=hash]")!.TextContent);
        Assert.NotNull(site.Seed.QuerySelector("a[href='notice.txt']"));
    }
}
