using System.Text;
using System.Text.Json;

namespace PublicNotice.Analytics.Tests.Retrain;

public sealed class VersionCommandsTests
{
    [Fact]
    public async Task Challenger_IsUsedOnlyAfterAPersonSaysSo_AndTheFormerComesBack()
    {
        using var folder = new TestFolder();
        Trained.OnAll.Save(folder["divisions.model"]);
        var champion = Trained.OnAll.Model.Version;

        var retrain = await Run.Retrain("--corrections", Corrections(folder), "--models", folder[""], "--json");

        Assert.Equal(("", 0), (retrain.ExitCode == 0 ? "" : retrain.Error, retrain.ExitCode));
        using var report = JsonDocument.Parse(retrain.Output);
        var challenger = report.RootElement.GetProperty("challenger").GetString()!;
        Assert.Equal(champion, DivisionModel.Load(folder["divisions.model"]).Version);

        var promote = await Run.Promote(challenger[..6], "--by", "张三", "--why", "留存集上不差，近期更好", "--models", folder[""]);

        Assert.Equal(0, promote.ExitCode);
        Assert.Equal(challenger, DivisionModel.Load(folder["divisions.model"]).Version);
        Assert.Contains(challenger, File.ReadAllText(folder["divisions.model.card.md"]), StringComparison.Ordinal);

        var restore = await Run.Restore("--by", "李四", "--why", "改派变多", "--models", folder[""]);

        Assert.Equal(0, restore.ExitCode);
        Assert.Equal(champion, DivisionModel.Load(folder["divisions.model"]).Version);
        var versions = await Run.Versions("--models", folder[""], "--json");
        using var listed = JsonDocument.Parse(versions.Output);
        Assert.Equal(2, listed.RootElement.GetProperty("versions").GetArrayLength());
        Assert.Equal(
            [("promote", "张三"), ("restore", "李四")],
            listed.RootElement.GetProperty("history").EnumerateArray().Select(change => (change.GetProperty("act").GetString(), change.GetProperty("by").GetString())));
    }

    [Fact]
    public async Task Promote_WithoutSayingWhoOrWhy_IsRefused()
    {
        Assert.Equal(2, (await Run.Promote("abc", "--why", "好")).ExitCode);
        Assert.Equal(2, (await Run.Promote("abc", "--by", " ", "--why", "好")).ExitCode);
    }

    [Fact]
    public async Task UnknownVersion_IsOneSentence()
    {
        using var folder = new TestFolder();

        var run = await Run.Promote("abc", "--by", "张三", "--why", "试", "--models", folder[""]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PN634: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenVersion_LeavesTheOneInUse()
    {
        using var folder = new TestFolder();
        Trained.OnAll.Save(folder["divisions.model"]);
        Directory.CreateDirectory(folder["versions/abcdef"]);
        File.WriteAllText(folder["versions/abcdef/divisions.model"], "PNDM but no more");

        var run = await Run.Promote("abcdef", "--by", "张三", "--why", "试", "--models", folder[""]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Trained.OnAll.Model.Version, DivisionModel.Load(folder["divisions.model"]).Version);
        Assert.False(File.Exists(folder["history.jsonl"]));
    }

    /// <summary>The file in use is cut off: what it should be comes back, the broken one stays beside it, and versions can be listed.</summary>
    [Fact]
    public async Task BrokenModelInUse_IsRestored()
    {
        using var folder = new TestFolder();
        var (champion, challenger) = await Promoted(folder);
        var whole = File.ReadAllBytes(folder["divisions.model"]);
        File.WriteAllBytes(folder["divisions.model"], whole[..1000]);

        var versions = await Run.Versions("--models", folder[""]);
        var restore = await Run.Restore("--by", "李四", "--why", "文件坏了", "--models", folder[""]);

        Assert.Equal((0, 0), (versions.ExitCode, restore.ExitCode));
        Assert.Contains("被截断", versions.Output, StringComparison.Ordinal);
        Assert.Contains(champion, versions.Output, StringComparison.Ordinal);
        Assert.Equal(challenger, DivisionModel.Load(folder["divisions.model"]).Version);
        Assert.Equal(1000, new FileInfo(folder["divisions.model.broken"]).Length);
    }

    /// <summary>The power went while a change was noted: the others are still told, and the next is not glued to it.</summary>
    [Fact]
    public async Task LineOfHistoryThatWasCutOff_TakesNoOtherWithIt()
    {
        using var folder = new TestFolder();
        await Promoted(folder);
        File.AppendAllText(folder["history.jsonl"], "{\"act\":\"promote\",\"fr");

        var restore = await Run.Restore("--by", "李四", "--why", "改派变多", "--models", folder[""]);
        var versions = await Run.Versions("--models", folder[""]);

        Assert.Equal((0, 0), (restore.ExitCode, versions.ExitCode));
        Assert.Contains("张三", versions.Output, StringComparison.Ordinal);
        Assert.Contains("改派变多", versions.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VersionInUse_IsNotPromotedAgain()
    {
        using var folder = new TestFolder();
        var (_, challenger) = await Promoted(folder);

        var again = await Run.Promote(challenger, "--by", "李四", "--why", "再来一次", "--models", folder[""]);

        Assert.Equal(1, again.ExitCode);
        Assert.Contains("error PN639: ", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("再来一次", File.ReadAllText(folder["history.jsonl"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ComparisonThatIsBroken_IsOneSentence()
    {
        using var folder = new TestFolder();
        var (_, challenger) = await Promoted(folder);
        File.WriteAllText(folder[$"versions/{challenger}/comparison.json"], "");

        var run = await Run.Retrain("--corrections", Corrections(folder), "--models", folder[""]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PN638: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_WithNothingBefore_IsRefused()
    {
        using var folder = new TestFolder();

        Assert.Equal(2, (await Run.Restore("--by", "李四", "--why", "试", "--models", folder[""])).ExitCode);
    }

    [Theory]
    [InlineData("text\tdivision\tdate\n路灯\txczx\t2026-03-01\n", "PN602")]
    [InlineData("text\tdivision\tdate\taccepted\n路灯\t\t2026-03-01\ttrue\n", "PN630")]
    [InlineData("text\tdivision\tdate\taccepted\n路灯\txczx\t三月一日\ttrue\n", "PN631")]
    [InlineData("text\tdivision\tdate\taccepted\n路灯\txczx\t2026-03-01\t大概\n", "PN632")]
    [InlineData("text\tdivision\tdate\taccepted\n路灯\txczx\t2026-03-01\t否\n", "PN633")]
    public async Task FaultyCorrections_AreNamed(string content, string code)
    {
        using var folder = new TestFolder();
        Trained.OnAll.Save(folder["divisions.model"]);

        var run = await Run.Retrain("--corrections", folder.Write("c.tsv", content), "--models", folder[""]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["versions"]));
    }

    private static string Corrections(TestFolder folder)
    {
        var rows = new StringBuilder("text\tdivision\tdate\taccepted\tprotected\tsuggested\tshown\n");
        for (var i = 0; i < 50; i++)
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(char)('一' + i)}村的红色记忆数字展陈馆几点开\trsc\t{new DateOnly(2026, 3, 2).AddDays(i):yyyy-MM-dd}\t是\t否\tzhc\t是\n");
        }

        return folder.Write("corrections.tsv", rows.ToString());
    }

    private static async Task<(string Champion, string Challenger)> Promoted(TestFolder folder)
    {
        Trained.OnAll.Save(folder["divisions.model"]);
        var retrain = await Run.Retrain("--corrections", Corrections(folder), "--models", folder[""], "--json");
        using var report = JsonDocument.Parse(retrain.Output);
        var challenger = report.RootElement.GetProperty("challenger").GetString()!;
        Assert.Equal(0, (await Run.Promote(challenger, "--by", "张三", "--why", "近期更好", "--models", folder[""])).ExitCode);
        return (Trained.OnAll.Model.Version, challenger);
    }
}
