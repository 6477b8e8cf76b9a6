namespace PublicNotice.Site.Tests;

/// <summary>Real texts, which people wrote and published, must pass the proofreading checks without a word.</summary>
public sealed class FalseAlarmTests
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Inspect", "Fixtures");

    public static TheoryData<string> Texts => [.. Directory.GetFiles(Fixtures, "*.txt").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void RealNotice_RaisesNoPublishingCheck(string name)
    {
        using var site = TinySite.WithNotice(File.ReadAllText(Path.Combine(Fixtures, name)));
        site.WriteFile("misspellings.tsv", File.ReadAllText(Path.Combine(SampleSite.Content, "misspellings.tsv")));

        Assert.Empty(TextFaults.Codes(site));
    }

    [Fact]
    public void Fixtures_AreTheSeedAndTwelveMore() => Assert.Equal(13, Texts.Count);

    [Fact]
    public void SampleContent_RaisesNoPublishingCheck()
    {
        var run = CommandLine.Run(Path.GetDirectoryName(SampleSite.Content)!, "check", "--now", "2026-11-23");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(" PN5", run.Error, StringComparison.Ordinal);
    }
}
