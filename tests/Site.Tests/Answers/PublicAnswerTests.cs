namespace PublicNotice.Site.Tests.Answers;

public sealed class PublicAnswerTests : IDisposable
{
    private const string Notice3 = "notices/2026/n3/index.html";
    private readonly AnsweredSite _answered = new();

    [Fact]
    public void Answer_StandsAtItsItemAndOnTheAnswersPage()
    {
        _answered.Write(AnsweredSite.Answer("a1", 3, "1-1"), AnsweredSite.Answer("b2"));

        _answered.Built();

        var item = _answered.Site.Page(Notice3).QuerySelector("#item-1-1")!;
        Assert.Contains("摘要a1。", item.QuerySelector("#answer-a1 .answer-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("综合处答复", item.TextContent, StringComparison.Ordinal);
        var list = _answered.Site.Page("answers/index.html");
        Assert.Equal(["answer-a1", "answer-b2"], list.QuerySelectorAll("[data-testid=answer]").Select(answer => answer.Id));
        Assert.Equal("/notices/2026/n3/#item-1-1", list.QuerySelector(".answer-about a")!.GetAttribute("href"));
        Assert.Equal("page", list.QuerySelector(".site-nav a[href='/answers/']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public void AnswerToTheWholeNotice_StandsAfterTheText()
    {
        _answered.Write(AnsweredSite.Answer("a1", 3));

        _answered.Built();

        var page = _answered.Site.Page(Notice3);
        Assert.Null(page.QuerySelector(".item .answer"));
        Assert.NotNull(page.QuerySelector("section[aria-labelledby=answers] #answer-a1"));
    }

    // Incident T70.
    [Fact]
    public void AnswerToAnItemThatIsGone_SaysSoAndIsAttachedToNoOther()
    {
        _answered.Write(AnsweredSite.Answer("a1", 3, "9-9"));

        _answered.Built();

        var page = _answered.Site.Page(Notice3);
        Assert.Null(page.QuerySelector(".item .answer"));
        Assert.Contains("已不在现行版本中", page.QuerySelector("#answer-a1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/notices/2026/n3/", _answered.Site.Page("answers/index.html").QuerySelector(".answer-about a")!.GetAttribute("href"));
    }

    // Incident T4: what is hidden is nowhere, only its tombstone stays in its place.
    [Fact]
    public void HiddenAnswer_IsATombstoneWithItsCodeAndTheWayToObject()
    {
        var answer = AnsweredSite.Answer("a1", 3, "1-1");
        _answered.Write(answer);
        _answered.Built();
        _answered.Write(AnsweredSite.Hidden(answer));

        _answered.Built();

        var grave = _answered.Site.Page(Notice3).QuerySelector("#item-1-1 #answer-a1")!.TextContent;
        Assert.Contains("personal-data", grave, StringComparison.Ordinal);
        Assert.Contains("2026-01-10", grave, StringComparison.Ordinal);
        Assert.Contains("有异议的可以致电。", grave, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.GetFiles(_answered.Site.Output, "*", SearchOption.AllDirectories),
            file => File.ReadAllText(file).Contains("摘要a1", StringComparison.Ordinal) || File.ReadAllText(file).Contains("答复a1", StringComparison.Ordinal));
    }

    [Fact]
    public void KindsAndDivisions_HavePagesOfTheirOwn()
    {
        _answered.Write([.. Enumerable.Range(1, 21).Select(number => AnsweredSite.Answer($"a{number}")), AnsweredSite.Answer("q1", kind: "咨询"), AnsweredSite.Hidden(AnsweredSite.Answer("h1", kind: "咨询"))]);

        _answered.Built();

        Assert.Equal(20, _answered.Site.Page("answers/index.html").QuerySelectorAll(".answer").Length);
        Assert.Equal(3, _answered.Site.Page("answers/page/2/index.html").QuerySelectorAll(".answer").Length);
        Assert.Equal(["answer-q1"], _answered.Site.Page("answers/kind/enquiry/index.html").QuerySelectorAll(".answer").Select(answer => answer.Id));
        Assert.Equal(2, _answered.Site.Page("answers/division/zhc/page/2/index.html").QuerySelectorAll(".answer").Length);
        _answered.Site.AssertFile("sitemap.xml", "/answers/kind/enquiry/");
    }

    [Fact]
    public void ManyAnswersToOneItem_LeadToAListOfTheirOwn()
    {
        _answered.Write([.. Enumerable.Range(1, 7).Select(number => AnsweredSite.Answer($"a{number}", 3, "1-1"))]);

        _answered.Built();

        var item = _answered.Site.Page(Notice3).QuerySelector("#item-1-1")!;
        Assert.Equal(5, item.QuerySelectorAll(".answer").Length);
        Assert.Equal("/answers/notice/2026-n3/", item.QuerySelector(".more a")!.GetAttribute("href"));
        Assert.Equal(7, _answered.Site.Page("answers/notice/2026-n3/index.html").QuerySelectorAll(".answer").Length);
    }

    // Incident T25.
    [Fact]
    public void HostileWords_AreTextEverywhere()
    {
        const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        var answer = AnsweredSite.Answer("a1", 3, "1-1");
        _answered.Write(
            answer with { NoticeTitle = Hostile, ItemNumber = Hostile, Words = answer.Words! with { Title = Hostile, Text = Hostile, Answer = Hostile, DivisionName = Hostile, Outcome = Hostile, ReceivedMonth = Hostile } },
            AnsweredSite.Answer("h1", 3) with { Words = null, Hidden = new Tombstone(Hostile, Hostile, new(2026, 1, 10), Hostile) });

        _answered.Built();

        Assert.All([Notice3, "answers/index.html"], path => Assert.Null(_answered.Site.Page(path).QuerySelector("main script:not([src]):not([type]), main img")));
    }

    [Fact]
    public void WithoutADesk_ThePagesSaySo()
    {
        _answered.Site.Built();

        _answered.Site.AssertFile("answers/index.html", "目前没有公开的答复");
        _answered.Site.AssertFile("statistics/index.html", "目前没有统计数据");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"asOf\":\"2026-01-10\",\"answers\":[{}]}")]
    [InlineData("{\"asOf\":\"2026-01-10\",\"name\":\"张三\"}")]
    public void BrokenExport_IsAFaultAndLeavesTheSite(string json)
    {
        _answered.Write(AnsweredSite.Answer("a1"));
        _answered.Built();
        File.WriteAllText(_answered.File, json);

        var result = _answered.Build();

        Assert.Contains(result.Faults, fault => fault.What.Code == "PN393");
        _answered.Site.AssertFile("answers/index.html", "摘要a1");
    }

    [Fact]
    public void WhatMustNeverBePublic_IsAFault()
    {
        _answered.Write(AnsweredSite.Answer("a1", kind: "检举控告"), AnsweredSite.Answer("../x"), AnsweredSite.Answer("c1") with { Words = null });

        Assert.Equal(3, _answered.Build().Faults.Count(fault => fault.What.Code == "PN393"));
    }

    public void Dispose() => _answered.Dispose();
}
