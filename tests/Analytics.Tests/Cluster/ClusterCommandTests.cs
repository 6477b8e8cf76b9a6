using System.Text.Json;

namespace PublicNotice.Analytics.Tests.Cluster;

public sealed class ClusterCommandTests
{
    [Fact]
    public async Task Json_ListsDuplicatesAndTopics()
    {
        using var folder = new TestFolder();
        var data = folder.Write("d.tsv", "id\ttitle\ttext\ttime\na\t路灯\t村口的路灯坏了两个月没人修\t2026/3/1 8:00:00\nb\t路灯\t村口的路灯坏了两个月没人修！\t2026-3-2\nc\t医生\t援疆医生怎么报名\t\n");

        var run = await Run.Cluster("--data", data, "--json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal((0, 2), (run.ExitCode, document.RootElement.GetProperty("distinct").GetInt32()));
        Assert.Equal(["a", "b"], document.RootElement.GetProperty("duplicates")[0].EnumerateArray().Select(id => id.GetString()));
        Assert.Equal("2026-03-02T00:00:00", document.RootElement.GetProperty("topics")[0].GetProperty("to").GetString());
    }

    /// <summary>A title is one cell of one line: it neither breaks the table nor reaches the terminal.</summary>
    [Fact]
    public async Task TitleWithBreaksAndEscapes_StaysInItsCell()
    {
        using var folder = new TestFolder();
        var rows = "{\"title\":\"路灯\\n坏\\t了\\u001b[2J\",\"text\":\"村口的路灯坏了两个月没人修\"}\n";

        var run = await Run.Cluster("--data", folder.Write("d.jsonl", rows + rows + "{\"text\":\"援疆医生怎么报名\"}\n"));

        Assert.EndsWith("\t路灯 坏 了 [2J\n", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A time with an offset is the same in every time zone that the program may run in: Shanghai's.</summary>
    [Theory]
    [InlineData("2026-03-01T20:00:00Z")]
    [InlineData("2026-03-02T04:00:00+08:00")]
    [InlineData("2026-03-01T12:00:00.0000000-08:00")]
    [InlineData("2026/3/2 4:00")]
    public async Task Time_IsShanghais(string time)
    {
        using var folder = new TestFolder();
        var row = $"{{\"text\":\"村口的路灯坏了两个月没人修\",\"time\":\"{time}\"}}\n";

        var run = await Run.Cluster("--data", folder.Write("d.jsonl", row + row + "{\"text\":\"援疆医生怎么报名\"}\n"), "--json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("2026-03-02T04:00:00", document.RootElement.GetProperty("topics")[0].GetProperty("to").GetString());
    }

    [Fact]
    public async Task JsonLines_AreRead()
    {
        using var folder = new TestFolder();

        var run = await Run.Cluster("--data", folder.Write("d.jsonl", "{\"id\":\"x\",\"text\":\"路灯坏了\",\"up\":3}\n{\"id\":\"y\",\"text\":\"路灯坏了。\"}\n"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("近似重复 1 组，共 2 条", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameThatDiffersInCase_IsReadOnce()
    {
        using var folder = new TestFolder();

        var run = await Run.Cluster("--data", folder.Write("d.jsonl", "{\"text\":\"路灯坏了\",\"Text\":\"x\"}\n{\"text\":\"路灯坏了。\"}\n"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("近似重复 1 组，共 2 条", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "PN601")]
    [InlineData("text\n", "PN601")]
    [InlineData("id\tbody\n1\t字\n", "PN602")]
    [InlineData("id\ttext\n1\n", "PN605")]
    [InlineData("text\tText\n字\t字\n", "PN602")]
    [InlineData("text\ttime\n字\t去年\n", "PN631")]
    [InlineData("{\"text\":\n", "PN608")]
    [InlineData("{\"text\":\"\\ud83d\"}\n", "PN608")]
    public async Task FaultyFile_IsOneSentence(string content, string code)
    {
        using var folder = new TestFolder();

        var run = await Run.Cluster("--data", folder.Write("d.tsv", content));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"error {code}: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--data", "x", "--topics", "-1")]
    public async Task CalledWrongly_IsTwo(params string[] arguments) => Assert.Equal(2, (await Run.Cluster(arguments)).ExitCode);
}
