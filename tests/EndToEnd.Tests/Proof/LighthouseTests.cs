namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>Lighthouse, all categories but speed: that needs a quiet machine, and is measured by bench/lighthouse.sh.</summary>
[Collection(Stories.Name)]
public sealed class LighthouseTests(World world)
{
    private static readonly string[] Pages = ["/", "/notices/", PageTypes.Seed, "/feedback"];

    [Fact]
    public async Task EveryCategory_ScoresAtLeast98()
    {
        var run = await Tools.Run(
            "node", [Tools.Own("lighthouse.mjs"), Chromium.Path, "accessibility,best-practices,seo", "98", "1", .. Pages.Select(path => world.Address + path)]);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal(Pages.Length, run.Output.Split('\n').Count(line => line.Contains("seo ", StringComparison.Ordinal)));
    }
}
