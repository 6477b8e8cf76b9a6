namespace PublicNotice.Site.Tests.Answers;

/// <summary>A published answer is a part of its notice, and of no other.</summary>
public sealed class IncrementalAnswersTests : IAsyncLifetime, IDisposable
{
    private readonly AnsweredSite _answered = new();
    private readonly ColdTwin _twin;

    public IncrementalAnswersTests()
    {
        _twin = new ColdTwin(_answered.Site) { Answers = _answered.File };
        _answered.Write(AnsweredSite.Answer("a1", 2, "1-1"));
    }

    public async Task InitializeAsync()
    {
        _twin.BuildAndCompare();
        // What was written within a tick of the system's clock is read again.
        await Task.Delay(TimeSpan.FromMilliseconds(120), TimeProvider.System);
        _twin.BuildAndCompare();
    }

    [Fact]
    public void Nothing_WritesNothing() => Assert.Empty(_twin.BuildAndCompare());

    [Fact]
    public void NewAnswer_ChangesItsOwnNoticeAlone()
    {
        _answered.Write(AnsweredSite.Answer("b2", 3, "1-1"), AnsweredSite.Answer("a1", 2, "1-1"));

        var written = _twin.BuildAndCompare();

        Assert.Contains("notices/2026/n3/index.html", written);
        Assert.Contains("answers/index.html", written);
        Assert.DoesNotContain("notices/2026/n2/index.html", written);
        Assert.DoesNotContain("notices/index.html", written);
    }

    [Fact]
    public void HiddenAnswer_ChangesItsOwnNoticeAlone()
    {
        _answered.Write(AnsweredSite.Hidden(AnsweredSite.Answer("a1", 2, "1-1")));

        Assert.Contains("notices/2026/n2/index.html", _twin.BuildAndCompare());
        Assert.Empty(_twin.BuildAndCompare());
    }

    [Fact]
    public void NoDeskAnyMore_LeavesNoAnswer()
    {
        _twin.Answers = null;

        Assert.Contains("notices/2026/n2/index.html", _twin.BuildAndCompare());
        Assert.False(File.Exists(Path.Combine(_answered.Site.Output, "statistics/rows.csv")));
    }

    [Fact]
    public void AnsweredNoticeThatChangesToo_HasBoth()
    {
        _answered.Site.WriteFile("notices/2026/n2/notice.md", File.ReadAllText(Path.Combine(_answered.Site.Content, "notices/2026/n2/notice.md")).Replace("正文。", "改过。", StringComparison.Ordinal));
        _answered.Write(AnsweredSite.Answer("c3", 2));

        _twin.BuildAndCompare();

        _answered.Site.AssertFile("notices/2026/n2/index.html", "改过。", "摘要c3。");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _twin.Dispose();
        _answered.Dispose();
    }
}
