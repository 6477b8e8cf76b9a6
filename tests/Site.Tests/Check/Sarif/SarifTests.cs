using System.Text.Json.Nodes;

namespace PublicNotice.Site.Tests;

public sealed class SarifTests
{
    [Fact]
    public void Report_HasEveryMemberThatTheStandardRequires()
    {
        using var site = TinySite.WithNotice("前言。\n村民13800138000，身份证11010519491231002X。");

        var (log, exit) = Run(site);

        Assert.Equal((1, "2.1.0"), (exit, (string?)log["version"]));
        var run = Assert.Single(log["runs"]!.AsArray())!;
        Assert.Equal("PublicNotice", (string?)run["tool"]!["driver"]!["name"]);
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        foreach (var result in run["results"]!.AsArray())
        {
            Assert.Equal((string?)result!["ruleId"], (string?)rules[(int)result["ruleIndex"]!]!["id"]);
            Assert.NotEmpty((string)result["message"]!["text"]!);
            Assert.Contains((string?)result["level"], (string[])["error", "warning"]);
        }
    }

    [Fact]
    public void Result_StandsAtItsPlace()
    {
        using var site = TinySite.WithNotice("前言。\n村民13800138000反映。");

        var result = Result(Run(site).Log, "PN513");

        var place = result["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("content/notices/2026/ceshi/notice.md", (string?)place["artifactLocation"]!["uri"]);
        Assert.Equal((7, 3), ((int)place["region"]!["startLine"]!, (int)place["region"]!["startColumn"]!));
        Assert.Null(result["suppressions"]);
    }

    [Fact]
    public void Rule_IsExplainedInTheWordsOfTheDocumentation()
    {
        using var site = TinySite.WithNotice("前言。\n村民13800138000反映。");

        var rule = Run(site).Log["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray().Single(rule => (string?)rule!["id"] == "PN513")!;

        Assert.Equal("联系方式以外出现手机号码", (string?)rule["shortDescription"]!["text"]);
        Assert.Contains("docs/diagnostics-checks.md", (string?)rule["help"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void AcceptedWarning_IsThereAsSuppressed()
    {
        using var site = TinySite.WithNotice("前言。\n村民13800138000反映。");
        CommandLine.Run(site.Root, "check", "--write-baseline");

        Assert.Equal("external", (string?)Result(Run(site).Log, "PN513")["suppressions"]![0]!["kind"]);
    }

    [Fact]
    public void NothingFound_IsAnEmptyListOfResults() => Assert.Empty(SoundRun()["runs"]![0]!["results"]!.AsArray());

    [Fact]
    public void FileNameInChinese_IsAValidAddress()
    {
        using var site = TinySite.WithNotice("前言。");
        site.WriteFile("notices/2026/中文 名/notice.md", "正文。");

        var uri = (string?)Result(Run(site).Log, "PN312")["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"];

        Assert.Equal("content/notices/2026/%E4%B8%AD%E6%96%87%20%E5%90%8D/notice.md", uri);
    }

    private static JsonNode SoundRun()
    {
        using var site = new TinySite();
        return Run(site).Log;
    }

    private static JsonNode Result(JsonNode log, string code) =>
        log["runs"]![0]!["results"]!.AsArray().First(result => (string?)result!["ruleId"] == code)!;

    private static (JsonNode Log, int Exit) Run(TinySite site)
    {
        var run = CommandLine.Run(site.Root, "check", "--format", "sarif");
        Assert.Empty(run.Error);
        return (JsonNode.Parse(run.Output)!, run.ExitCode);
    }
}
