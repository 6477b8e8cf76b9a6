namespace PublicNotice.Site.Tests;

/// <summary>Whatever has changed, a build gives what a build from nothing gives, and writes no file that need not change.</summary>
public sealed class IncrementalBuildTests : IAsyncLifetime, IDisposable
{
    // A page links to it: it is neither deleted nor put off.
    private const int LinkedTo = 3;
    private readonly TinySite _site = new(string.Join('\n', Enumerable.Range(1, 6).Select(Notice)));
    private readonly ColdTwin _twin;

    public IncrementalBuildTests()
    {
        _twin = new ColdTwin(_site);
        _site.Write("== pages/about.md\n# 关于\n\n见[公告](/notices/2026/n3/#item-1-1)。");
    }

    public async Task InitializeAsync()
    {
        _twin.BuildAndCompare();
        await TickAsync();
        _twin.BuildAndCompare();
    }

    [Fact]
    public void Nothing_WritesNothing()
    {
        Assert.Empty(_twin.BuildAndCompare());
        Assert.Empty(_twin.BuildAndCompare());
    }

    [Fact]
    public void EditedNotice_WritesItsOwnFilesAndNoOthersPage()
    {
        _site.WriteFile("notices/2026/n3/notice.md", Text(3, "改过的正文。"));

        var written = _twin.BuildAndCompare();

        Assert.Contains("notices/2026/n3/index.html", written);
        Assert.DoesNotContain("notices/2026/n2/index.html", written);
        Assert.DoesNotContain("notices/index.html", written);
    }

    [Fact]
    public void NewTitle_ChangesTheNeighboursToo()
    {
        _site.WriteFile("notices/2026/n3/notice.md", Text(3, "正文。").Replace("测试公告 3", "另一个题目", StringComparison.Ordinal));

        var written = _twin.BuildAndCompare();

        Assert.Contains("notices/2026/n2/index.html", written);
        Assert.Contains("notices/2026/n4/index.html", written);
        Assert.DoesNotContain("notices/2026/n1/index.html", written);
        Assert.Contains("notices/index.html", written);
    }

    // Incident T11.
    [Fact]
    public void NoticeOfALaterTime_IsNowhereUntilThen()
    {
        _site.Write(Notice(7).Replace("publishedAt: ", "publishedAt: 2026-01-10 15:30 # ", StringComparison.Ordinal));
        _site.WriteFile("notices/2026/n7/fujian.txt", "附件");

        Assert.Empty(_twin.BuildAndCompare());

        var early = _site.Build();
        var waits = Assert.Single(early.Faults, fault => fault.What.Code == "PN326");
        Assert.Contains("定于 2026-01-10 15:30 发布", waits.What.Message, StringComparison.Ordinal);
        var due = new DateTimeOffset(2026, 1, 10, 15, 30, 0, ShanghaiTime.Offset);
        Assert.Equal((6, due), (early.Notices, early.NextDue));
        Assert.DoesNotContain(Directory.GetFiles(_site.Output, "*", SearchOption.AllDirectories), file => file.Contains("n7", StringComparison.Ordinal) || File.ReadAllText(file).Contains("测试公告 7", StringComparison.Ordinal));

        Assert.Contains("notices/2026/n7/fujian.txt", _twin.BuildAndCompare(due));
        _site.AssertFile("notices/index.html", "测试公告 7");
    }

    [Fact]
    public void CorrectionDatedLater_IsPublishedAndToldEachTime()
    {
        _site.WriteFile("notices/2026/n2/revisions/1.md", Text(2, "更正前。"));
        _site.WriteFile("notices/2026/n2/notice.md", Text(2, "更正后。").Replace("kind:", "revision: 2\nrevisionNote: 更正\nrevisedAt: 2026-01-10 15:30\nkind:", StringComparison.Ordinal));
        _twin.BuildAndCompare();
        _twin.BuildAndCompare();

        var again = _site.Build();

        var later = Assert.Single(again.Faults, fault => fault.What.Code is "PN329");
        Assert.StartsWith("更正时间 revisedAt 是 2026-01-10 15:30，还没有到", later.What.Message, StringComparison.Ordinal);
        _site.AssertFile("notices/2026/n2/index.html", "更正后。");
        _twin.BuildAndCompare(new DateTimeOffset(2026, 1, 10, 15, 30, 0, ShanghaiTime.Offset));
        Assert.DoesNotContain(SiteCheck.Run(_site.Content, new DateTimeOffset(2026, 1, 10, 15, 30, 0, ShanghaiTime.Offset)).Open, fault => fault.What.Code is "PN329");
    }

    [Fact]
    public async Task NoticeThatWaitsAgain_StillTellsItsWarnings()
    {
        _site.Write(Notice(7).Replace("正文", "请登陆系统", StringComparison.Ordinal));
        _site.Write("== misspellings.tsv\nwrong\tright\n登陆系统\t登录系统");
        _twin.BuildAndCompare();
        await TickAsync();
        _twin.BuildAndCompare();

        _twin.BuildAndCompare(new DateTimeOffset(2026, 1, 6, 12, 0, 0, ShanghaiTime.Offset));
    }

    [Fact]
    public void BrokenNoticeOfALaterTime_IsToldToday()
    {
        _site.Write(Notice(7).Replace("publishedAt: ", "publishedAt: 2026-01-10 15:30 # ", StringComparison.Ordinal).Replace("zhc", "meiyou", StringComparison.Ordinal));

        Assert.Contains(_site.Build().Faults, fault => fault.What.Code == "PN310");
    }

    [Fact]
    public void AddedNotice_IsEverywhere()
    {
        _site.Write(Notice(7));

        Assert.DoesNotContain("notices/2026/n1/index.html", _twin.BuildAndCompare());
        _site.AssertFile("notices/index.html", "测试公告 7");
        _site.AssertFile("notices.json", "2026-n7");
        _site.AssertFile("files.json", "notices/2026/n7/index.html");
    }

    [Fact]
    public void RemovedNotice_IsNowhere()
    {
        Directory.Delete(Path.Combine(_site.Content, "notices/2026/n4"), recursive: true);

        _twin.BuildAndCompare();

        Assert.False(Directory.Exists(Path.Combine(_site.Output, "notices/2026/n4")));
    }

    [Fact]
    public void RenamedNotice_LeavesItsFormerAddressBehind()
    {
        Directory.Move(Path.Combine(_site.Content, "notices/2026/n4"), Path.Combine(_site.Content, "notices/2026/n4-xin"));
        _twin.BuildAndCompare();
        _site.WriteFile("notices/2026/n4-xin/notice.md", Text(4, "正文。").Replace("kind:", "formerSlugs: [n4]\nkind:", StringComparison.Ordinal));

        _twin.BuildAndCompare();

        _site.AssertFile("notices/2026/n4/index.html", "已移到新网址");
    }

    [Fact]
    public void Attachment_LivesAndDiesWithItsNotice()
    {
        _site.WriteFile("notices/2026/n2/名单.txt", "甲");
        Assert.Contains("notices/2026/n2/名单.txt", _twin.BuildAndCompare());
        _site.WriteFile("notices/2026/n2/名单.txt", "甲乙");
        Assert.Contains("notices/2026/n2/名单.txt", _twin.BuildAndCompare());
        File.Delete(Path.Combine(_site.Content, "notices/2026/n2/名单.txt"));

        _twin.BuildAndCompare();

        Assert.False(File.Exists(Path.Combine(_site.Output, "notices/2026/n2/名单.txt")));
    }

    [Fact]
    public void EarlierRevision_IsPartOfItsNotice()
    {
        _site.WriteFile("notices/2026/n2/notice.md", Text(2, "更正后。").Replace("kind:", "revision: 2\nrevisionNote: 更正\nrevisedAt: 2026-01-06 09:00\nkind:", StringComparison.Ordinal));
        _twin.BuildAndCompare();
        _site.WriteFile("notices/2026/n2/revisions/1.md", Text(2, "更正前。"));
        _twin.BuildAndCompare();
        _site.WriteFile("notices/2026/n2/revisions/1.md", Text(2, "更正之前。"));

        Assert.Contains("notices/2026/n2/index.html", _twin.BuildAndCompare());
        _site.AssertFile("notices/2026/n2/index.html", "</span>之前</del>");
    }

    [Theory]
    [InlineData("site.yml", "bureau: 某某市某某局", "bureau: 另一个局")]
    [InlineData("divisions.yml", "综合处", "办公室")]
    [InlineData("calendar/2026.json", "2026-01-04", "2026-01-10")]
    public void Settings_ChangeEveryPageThatShowsThem(string file, string before, string after)
    {
        _site.WriteFile(file, File.ReadAllText(Path.Combine(_site.Content, file)).Replace(before, after, StringComparison.Ordinal));

        _twin.BuildAndCompare();
    }

    [Fact]
    public void Rectification_PutsItemsIntoTheLedgerAndOutOfIt()
    {
        var text = Text(3, "正文。").Replace("kind:", "itemDivisions:\n  1-1: zhc\nkind:", StringComparison.Ordinal);
        foreach (var key in (string[])["rectification: true\n", "rectification: false\n", "category: 巡察整改\n", ""])
        {
            _site.WriteFile("notices/2026/n3/notice.md", text.Replace("kind:", key + "kind:", StringComparison.Ordinal));
            _twin.BuildAndCompare();
            Assert.Equal(key is "rectification: true\n" or "category: 巡察整改\n" ? 1 : 0, _site.Page("ledger/index.html").QuerySelectorAll("tbody tr").Length);
        }
    }

    [Fact]
    public void StaticPage_IsItsOwn()
    {
        _site.WriteFile("pages/about.md", "# 关于\n\n改过。");

        Assert.Equal(["about/index.html", "files.json"], _twin.BuildAndCompare().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Misspellings_AreLookedForAgain()
    {
        _site.WriteFile("misspellings.tsv", "wrong\tright\n正文\t全文\n");

        _twin.BuildAndCompare();
    }

    [Fact]
    public void AnotherDay_MovesWhatIsOpen()
    {
        _site.WriteFile("notices/2026/n1/notice.md", Text(1, "公开期限：2026年1月8日至2026年1月20日。"));
        _twin.BuildAndCompare(TinySite.Now);

        Assert.Contains("notices/state/open/index.html", _twin.BuildAndCompare(TinySite.Now.AddDays(1)));
        _twin.BuildAndCompare(TinySite.Now.AddDays(30));
        Assert.Empty(_twin.BuildAndCompare(TinySite.Now.AddDays(30).AddHours(1)));
    }

    [Fact]
    public void OtherOptions_GiveAnotherSite()
    {
        _twin.BuildAndCompare(baseUrl: "https://other.example.gov.cn");
        _twin.BuildAndCompare(search: false);
        _twin.BuildAndCompare();
    }

    [Fact]
    public void EditWithinATick_IsSeen()
    {
        for (var round = 0; round < 20; round++)
        {
            _site.WriteFile("notices/2026/n5/notice.md", Text(5, FormattableString.Invariant($"第{round % 10}次。")));
            _twin.BuildAndCompare();
        }
    }

    [Fact]
    public void EditThatKeepsSizeAndTime_IsSeen()
    {
        var path = Path.Combine(_site.Content, "notices/2026/n5/notice.md");
        var time = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path, Text(5, "正文！"));
        File.SetLastWriteTimeUtc(path, time);

        Assert.Contains("notices/2026/n5/index.html", _twin.BuildAndCompare());
    }

    [Fact]
    public void FileThatSomebodySpoiltOrRemoved_IsThereAgain()
    {
        File.WriteAllText(Path.Combine(_site.Output, "notices/2026/n5/index.html"), "坏");
        File.Delete(Path.Combine(_site.Output, "notices/2026/n6/notice.txt"));

        _twin.BuildAndCompare();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public void SpoiltMemory_CostsOnlyTime(int length)
    {
        var memory = Path.Combine(_site.Root, "var", ".site.memory");
        var bytes = File.ReadAllBytes(memory);
        File.WriteAllBytes(memory, length == int.MaxValue ? [.. bytes.Reverse()] : bytes[..length]);
        _site.Write(Notice(7));

        _twin.BuildAndCompare();
    }

    [Fact]
    public void BrokenNotice_LeavesTheSiteAndIsForgottenWhenMended()
    {
        _site.WriteFile("notices/2026/n5/notice.md", "没有开头");
        Assert.False(_site.Build().Succeeded);
        _site.AssertFile("notices/2026/n5/index.html", "测试公告 5");
        _site.WriteFile("notices/2026/n5/notice.md", Text(5, "修好了。"));

        _twin.BuildAndCompare();
    }

    [Fact]
    public async Task Warnings_AreToldEveryTime()
    {
        _site.WriteFile("notices/2026/n5/notice.md", Text(5, "截至2025年,已办。"));
        _twin.BuildAndCompare();
        await TickAsync();
        _twin.BuildAndCompare();

        Assert.Contains(_site.Build().Faults, fault => fault.What.Code == "PN106");
    }

    [Fact]
    public void ManyEditsAtRandom_AlwaysGiveTheSameSite()
    {
        var dice = new Corpus.Dice(11);
        for (var round = 0; round < 25; round++)
        {
            var number = dice.Between(1, 9);
            var folder = Path.Combine(_site.Content, FormattableString.Invariant($"notices/2026/n{number}"));
            if (dice.OneIn(4) && Directory.Exists(folder) && number != LinkedTo)
            {
                Directory.Delete(folder, recursive: true);
            }
            else
            {
                _site.WriteFile(FormattableString.Invariant($"notices/2026/n{number}/notice.md"), Text(number, FormattableString.Invariant($"第{round}次。"), dice.Between(1, number == LinkedTo ? 10 : 28))
                    .Replace("kind:", dice.OneIn(2) ? "rectification: true\nkind:" : "kind:", StringComparison.Ordinal));
            }

            _twin.BuildAndCompare(TinySite.Now.AddDays(round / 3));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _twin.Dispose();
        _site.Dispose();
    }

    // What was written within a tick of the system's clock is read again.
    private static Task TickAsync() => Task.Delay(TimeSpan.FromMilliseconds(120), TimeProvider.System);

    private static string Notice(int number) => FormattableString.Invariant($"== notices/2026/n{number}/notice.md\n{Text(number, "正文。")}");

    private static string Text(int number, string words, int? day = null) => FormattableString.Invariant(
        $"---\ntitle: 测试公告 {number}\nkind: 公告\npublishedAt: 2026-01-{day ?? number:00} 09:00\ndivision: zhc\n---\n{words}\n一、情况\n1.甲事项\n一是办了。");
}
