namespace PublicNotice.Site.Tests;

public sealed class ImageTests
{
    private const string Notice = "notices/2026/ceshi/notice.md";

    [Theory]
    [InlineData("PN520", "![村貌](https://img.example.com/a.png)")]
    [InlineData("PN521", "![](tu.png)")]
    [InlineData("PN521", "![  ](tu.png)")]
    public void ImageInANotice_IsReported(string code, string line)
    {
        using var site = TinySite.WithNotice($"前言。\n{line}");
        site.WriteFile("notices/2026/ceshi/tu.png", "图");

        site.AssertFault(code, Notice, 7, 1);
    }

    [Theory]
    [InlineData("PN520", "![村貌](//img.example.com/a.png)")]
    [InlineData("PN521", "![](https://img.example.com/a.png)")]
    public void ImageInAPage_IsReported(string code, string line)
    {
        using var site = new TinySite($"== pages/about.md\n# 关于\n\n{line}");

        site.AssertFault(code, "pages/about.md", 3, 1);
    }

    [Fact]
    public void OwnImageWithWords_IsNotReported()
    {
        using var site = TinySite.WithNotice("前言。\n![村貌](tu.png)");
        site.WriteFile("notices/2026/ceshi/tu.png", "图");

        site.Built();
    }

    [Fact]
    public void EmptyAttachment_IsReported()
    {
        using var site = TinySite.WithNotice("前言。\n[附件](biao.pdf)");
        site.WriteFile("notices/2026/ceshi/biao.pdf", "");

        site.AssertFault("PN522", Notice, 1, 1);
    }
}
