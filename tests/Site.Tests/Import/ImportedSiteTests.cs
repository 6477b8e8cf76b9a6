namespace PublicNotice.Site.Tests;

public sealed class ImportedSiteTests
{
    [Fact]
    public void ImportWithoutOutput_MakesANoticeThatChecksAndBuilds()
    {
        using var site = new TinySite();
        File.WriteAllText(Path.Combine(site.Root, "zhenggai.txt"), "关于整改情况的公示\n现将整改情况予以公示。\n公示期：2026年1月5日至2026年1月13日。\n联系电话：0755-12345678。\n某某市某某局\n2026年1月5日\n");

        var import = CommandLine.Run(site.Root, "import", "zhenggai.txt");
        var again = CommandLine.Run(site.Root, "import", "zhenggai.txt");

        Assert.True(import.ExitCode == 0, import.Error);
        Assert.Contains("content/notices/2026/zhenggai", import.Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run(site.Root, "check").ExitCode);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("error PN420", again.Error, StringComparison.Ordinal);
        site.Built().AssertFile("notices/2026/zhenggai/index.html", "关于整改情况的公示", "2026年1月13日");
    }

    [Theory]
    [InlineData("01-wps-manual-numbering-fullwidth.docx")]
    [InlineData("03-heading-styles.docx")]
    [InlineData("04-auto-numbering-chineseCounting.docx")]
    public void WordFormOfTheSeed_Builds(string file)
    {
        using var site = new TinySite();
        var output = Path.Combine(site.Content, "notices", "2023", "zhenggai");
        using var run = ImportRun.Of(ImportRun.Fixture(file), null, "--json");
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        Directory.Move(run.Folder, output);

        var page = site.Built().Page("notices/2023/zhenggai/index.html");

        Assert.Equal(12, page.QuerySelectorAll(".item").Length);
        Assert.Equal(37, page.QuerySelectorAll(".measure-number").Length);
    }

    [Fact]
    public void JsonReport_IsOneDocument()
    {
        using var site = new TinySite();
        File.WriteAllText(Path.Combine(site.Root, "a.txt"), "关于整改情况的公示\n现予公示。\n");

        var run = CommandLine.Run(site.Root, "import", "a.txt", "--output", Path.Combine(site.Root, "made"), "--json");

        Assert.Equal("", run.Error);
        var json = System.Text.Json.Nodes.JsonNode.Parse(run.Output)!;
        Assert.Equal(["file", "output", "found", "guessed", "dropped", "attachments", "structure", "diagnostics"], json.AsObject().Select(pair => pair.Key));
        Assert.Equal("关于整改情况的公示", (string)json["structure"]!["title"]!);
    }

    [Fact]
    public void CallWithoutAPlace_Exits2()
    {
        var folder = Directory.CreateTempSubdirectory("import-").FullName;

        Assert.Equal(2, CommandLine.Run(folder, "import", "a.txt").ExitCode);
        Assert.Equal(2, CommandLine.Run(folder, "import").ExitCode);
        Directory.Delete(folder);
    }
}
