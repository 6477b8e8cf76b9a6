using System.Security.Cryptography;

namespace PublicNotice.Site.Tests;

public sealed class SameBytesTests
{
    [Fact]
    public void AnotherZoneLanguageAndFolder_GiveTheSameBytes()
    {
        using var site = new TinySite();
        var (here, there) = (Path.Combine(site.Root, "a"), Path.Combine(site.Root, "b", "c"));
        string[] args = ["build", "--content", SampleSite.Content, "--now", "2026-11-23T00:30:00+08:00", "--output"];

        var first = CommandLine.Run(site.Root, [], [.. args, here]);
        var second = CommandLine.Run("/", new() { ["TZ"] = "America/New_York", ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8" }, [.. args, there]);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(Hashes(here), Hashes(there));
        Assert.DoesNotContain(Directory.GetFiles(here, "*", SearchOption.AllDirectories),
            file => File.ReadAllText(file).Contains(site.Root, StringComparison.Ordinal));
    }

    [Fact]
    public void UnchangedContent_WritesNothing()
    {
        using var site = TinySite.WithNotice("正文。").Built();
        var before = File.GetLastWriteTimeUtc(Path.Combine(site.Output, "index.html"));

        Assert.False(site.Build().Written);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(site.Output, "index.html")));
        Assert.True(site.Build(clean: true).Written);
    }

    private static List<string> Hashes(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}")
            .Order(StringComparer.Ordinal)];
}
