using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.FeedbackApi.Search;

namespace PublicNotice.FeedbackApi.Tests.Search;

/// <summary>全文检索 over cases (incident T71): whatever stands in a letter is found, and nothing else.</summary>
public sealed class SearchTests : IAsyncLifetime
{
    private const string Title = "村道ＡＢＣ路灯";
    private const string Text = "村口的路灯坏了 2 个月，请尽快修好。𠮷祥街 12 号，电话 0755-8888。\n路灯、路灯、还是路灯！Wi-Fi 也断了。";

    private Service _service = null!;
    private Staff _staff = null!;

    public async Task InitializeAsync()
    {
        _service = await Service.Start("--RateLimits:Submissions:Burst=200");
        _staff = await _service.Officer();
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task EverySubstring_FindsTheLetter()
    {
        var id = await _service.Received(Samples.Letter with { Title = Title, Text = Text });
        await _service.Received(Samples.Letter with { Title = null, Text = "与此无关的另一封信。" });
        await _service.Indexed();
        var substrings = new[] { Title, Text }.SelectMany(Substrings).Distinct().ToList();

        Assert.NotEmpty(substrings);
        foreach (var words in substrings)
        {
            Assert.True((await Found(words)).SequenceEqual([id]), $"“{words}”");
        }
    }

    [Theory]
    [InlineData("路灯 修好", true)]
    [InlineData("　路灯　　修好　", true)]
    [InlineData("“路灯” \"修好\"", true)]
    [InlineData("修好 没有的词", false)]
    [InlineData("路灯修好", false)]
    [InlineData("灯坏了2", false)]
    [InlineData("wi-fi", true)]
    [InlineData("ＷＩ－ＦＩ", true)]
    [InlineData("abc路灯", true)]
    [InlineData("村口的路灯坏了 2 个月，请尽快修好。𠮷祥街 12 号，电话 0755-8888。 路灯", true)]
    [InlineData("路灯 \"OR\" 没有", false)]
    [InlineData("%灯", false)]
    [InlineData("_灯", false)]
    [InlineData("路灯*", false)]
    [InlineData("路灯' OR '1'='1", false)]
    public async Task Words_MustAllStandInTheLetter(string words, bool isFound)
    {
        var id = await _service.Received(Samples.Letter with { Title = Title, Text = Text });
        await _service.Indexed();

        Assert.Equal(isFound ? [id] : [], await Found(words));
    }

    // Two pairs of a word can stand in different places of a letter: that is no hit.
    [Fact]
    public async Task PairsOfSeveralPlaces_AreNoWord()
    {
        await _service.Received(Samples.Letter with { Text = "乡村很美，村民很好，民办学校。" });
        var id = await _service.Received(Samples.Letter with { Text = "乡村民办学校。" });
        await _service.Indexed();

        Assert.Equal([id], await Found("乡村民办"));
    }

    [Fact]
    public async Task Number_FindsTheCase()
    {
        var (one, other) = (await _service.Received(), await _service.Received());

        Assert.Equal([other], await Found($"{other}"));
        Assert.Equal([one], await Found($"#{one}"));
        Assert.Empty(await Found("999999"));
    }

    [Fact]
    public async Task OneCharacter_IsToldToBeTooShort()
    {
        await _service.Received();

        var page = await _staff.Open("/staff?tab=All&q=灯");

        Assert.Contains("至少输入两个相连的字", page.TextOf("ignored"), StringComparison.Ordinal);
        Assert.True(page.Has("queue"));
    }

    // Sealed words are in no index, and no officer finds them by their words either; by its number it is found by those who see it.
    [Fact]
    public async Task ProtectedCase_IsFoundByItsNumberAlone()
    {
        var id = await _service.Received(Samples.Accusation);
        await _service.Received();
        await _service.Indexed();

        Assert.Empty(await Found("虚报项目资金"));
        Assert.Equal([id], await Found($"{id}"));
        Assert.False(await _service.Query(db => db.FindableWords.AnyAsync(row => row.CaseId == id)));
        Assert.False(await _service.Store.Holds(_service, "虚报项目"));
        var other = await Staff.SignedIn(_service, handlesProtected: false);
        Assert.False((await other.Open($"/staff?tab=All&q={id}")).Has("queue"));
    }

    // A search is a way to read: whoever may not read the letter may not ask what stands in it (incident T6).
    [Fact]
    public async Task Auditor_NeitherReadsNorSearchesTheWords()
    {
        var id = await _service.Received(Samples.Letter with { Title = Title, Text = Text });
        await _service.Indexed();
        var auditor = await Staff.SignedIn(_service, roles: StaffRole.Auditor);

        Assert.False((await auditor.Open("/staff?tab=All&q=路灯")).Has("queue"));
        var page = (await auditor.Open($"/staff?tab=All&q={id}")).Body!;
        Assert.DoesNotContain("路灯", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("内容不在您的查看范围", page.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protection_TakesTheWordsOutOfTheIndexAndGivesThemBack()
    {
        var id = await _service.Received(Samples.Letter with { Text = "请保密龘靐信件。" });
        await _service.Indexed();
        Assert.Equal([id], await Found("龘靐"));

        await _staff.Press(await _staff.OpenCase(id), "raise-Confidential");
        Assert.Empty(await Found("龘靐"));
        Assert.Empty(await _service.Query(db => db.FindableWords.ToListAsync()));

        await _staff.Press(await _staff.OpenCase(id), "lower", ("why", "误报"));
        await (await _service.SecondPerson()).Press(await (await _service.SecondPerson()).OpenCase(id), "lower", ("why", "同意"));
        Assert.Equal([id], await Found("龘靐"));
    }

    [Fact]
    public async Task LettersOfEarlierRuns_AreCaughtUpWith()
    {
        var id = await _service.Received(Samples.Letter with { Text = "断电之前收到的信。" });
        await _service.Indexed();
        await _service.Query(db => db.FindableWords.ExecuteDeleteAsync());
        await _service.Restart();
        await _service.Indexed();

        var row = await _service.Query(db => db.FindableWords.SingleAsync());

        Assert.Equal((id, "断电之前收到的信。"), (row.CaseId, row.Words));
    }

    [Fact]
    public async Task ErasedCase_IsInNoIndexAnyMore()
    {
        var id = await _service.Received(Samples.Letter with { Text = "请删除我的龘靐信件。" });
        await _service.Indexed();
        Assert.Equal([id], await Found("龘靐"));

        await _service.Query(async db =>
        {
            (await db.Cases.SingleAsync(c => c.Id == id)).Erase(new Cases.Act("测试", _service.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
            await _service.App.Services.GetRequiredService<ICaseIndex>().Forget(db, CancellationToken.None);
            await db.ForgetOldRows(CancellationToken.None);
            return true;
        });

        Assert.Empty(await Found("龘靐"));
        Assert.False(await _service.Store.Holds(_service, "龘靐"));
        Assert.Empty(await _service.Query(db => db.FindableWords.ToListAsync()));
        Assert.Empty(await _service.Query(db => _service.App.Services.GetRequiredService<ICaseIndex>().Find(db, SearchWords.Parse("龘靐")!).ToListAsync()));
    }

    [Fact]
    public async Task Hit_IsShownAndMarkedWhereItStands()
    {
        await _service.Received(Samples.Letter with { Text = new string('甲', 100) + "<b>路灯</b>坏了" });
        await _service.Indexed();

        var page = await _staff.Open("/staff?tab=All&q=路灯");

        Assert.Equal("路灯", page.QuerySelector("mark")?.TextContent);
        Assert.Contains("甲<b>路灯</b>坏了", string.Concat(page.QuerySelector(".hits")!.TextContent.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
    }

    private async Task<List<long>> Found(string words)
    {
        var page = await _staff.Open($"/staff?tab=All&q={Uri.EscapeDataString(words)}");
        return [.. page.QuerySelectorAll("td.number").Select(cell => long.Parse(cell.TextContent, null))];
    }

    // Of 2 to 6 characters; what is left of them between spaces must be long enough to be looked for.
    private static IEnumerable<string> Substrings(string text) =>
        from start in Enumerable.Range(0, text.Length)
        from length in Enumerable.Range(2, 5)
        where start + length <= text.Length
        let words = text.Substring(start, length)
        where !char.IsLowSurrogate(words[0]) && !char.IsHighSurrogate(words[^1])
        where words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Any(word => word.Length > 1) && !long.TryParse(words, out _)
        select words;
}
