using AngleSharp.Dom;
using PublicNotice.Analytics;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.Suggestions;

/// <summary>With a model: a suggestion with its reasons, never for a protected case, and a person decides.</summary>
public sealed class SuggestionTests : IAsyncLifetime
{
    private static readonly FeedbackRequest Clear = Samples.Letter with { Title = "专项资金拨付", Text = "财政专项资金迟迟没有拨付到位，预算执行进度太慢，请说明资金使用和绩效情况。" };
    private Service _service = null!;
    private Citizen _citizen = null!;

    public async Task InitializeAsync()
    {
        _service = await Service.Start($"--Model:Path={await TrainedModel.Path}");
        _citizen = new Citizen(_service);
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task ClearMessage_IsSuggestedWithReasons()
    {
        var id = await Suggested(Clear);

        var page = await (await _service.Officer()).OpenCase(id);

        Assert.Equal(Samples.DivisionName, page.TextOf("suggested-division"));
        Assert.Equal(3, page.Find("suggestion").QuerySelectorAll("meter").Length);
        Assert.NotEmpty(page.Find("terms").QuerySelectorAll("li"));
        Assert.Equal(Samples.Division, page.ValueOf("division"));
        Assert.Contains("由人决定", page.TextOf("suggestion"), StringComparison.Ordinal);
        Assert.False((await (await _service.Officer()).OpenQueue("ToAssign")).Has("model-trouble"));
    }

    [Fact]
    public async Task Suggestion_AssignsNothing()
    {
        var stored = await _service.Query(async db => await db.Cases.FindAsync(await Suggested(Clear)));

        Assert.Equal((CaseState.Received, null), (stored!.State, stored.Division));
        Assert.Equal(("系统", "生成建议分类"), (stored.Events[^1].Who, stored.Events[^1].What));
    }

    [Fact]
    public async Task MessageThatBelongsNowhere_IsLeftToAPerson()
    {
        var id = await Suggested(Samples.Letter with { Text = "今天天气真好，祝大家周末愉快，哈哈哈。" });

        var page = await (await _service.Officer()).OpenCase(id);

        Assert.Contains("请人工判断", page.TextOf("suggestion"), StringComparison.Ordinal);
        Assert.False(page.Has("suggested-division"));
    }

    [Fact]
    public async Task ProtectedCase_IsShownToNoModel()
    {
        var code = (await _citizen.Submit(Samples.Accusation)).Code;
        await Suggested(Clear);

        var stored = await _service.CaseOf(code);

        Assert.Null(stored.Suggestion);
        Assert.Contains("不作自动分类", (await (await _service.Officer()).OpenCase(stored.Id)).TextOf("suggestion"), StringComparison.Ordinal);
    }

    /// <summary>A version that is put into use counts from the next letter on; a broken file leaves the one that was loaded.</summary>
    [Fact]
    public async Task VersionThatIsPromoted_SuggestsFromTheNextLetterOn()
    {
        await using var own = await Service.Start();
        await TrainedModel.CopyTo(own);
        await own.Restart();
        var citizen = new Citizen(own);
        var before = await Model(own, citizen);

        DivisionTraining.Train(DivisionTraining.DefaultExamples(), new TrainingOptions { Seed = 7 }).Save(own.Model);
        var after = await Eventually.Get(() => Model(own, citizen), version => version != before);
        Assert.NotEqual(before, after);

        await File.WriteAllBytesAsync(own.Model, new byte[1000]);
        Assert.Equal(after, await Model(own, citizen));

        // A copy may bear the time of what it replaces.
        var time = File.GetLastWriteTimeUtc(own.Model);
        File.Copy(await TrainedModel.Path, own.Model, overwrite: true);
        File.SetLastWriteTimeUtc(own.Model, time);
        Assert.Equal(before, await Model(own, citizen));
    }

    [Fact]
    public async Task CaseFromBeforeTheModel_IsSuggestedAtTheNextStart()
    {
        await using var own = await Service.Start();
        var code = (await new Citizen(own).Submit(Clear)).Code;
        await TrainedModel.CopyTo(own);

        await own.Restart();

        Assert.NotNull((await Eventually.Get(() => own.CaseOf(code), c => c.Suggestion is not null)).Suggestion);
    }

    [Fact]
    public async Task LettersThatComeTogether_EachGetTheirOwn()
    {
        var others = Samples.Letter with { Text = "今天天气真好，祝大家周末愉快，哈哈哈。" };
        var codes = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i => (IsClear: i % 2 == 0, (await _citizen.Submit(i % 2 == 0 ? Clear : others)).Code)));

        var abstains = new List<(bool IsClear, bool Abstains)>();
        foreach (var (isClear, code) in codes)
        {
            abstains.Add((isClear, (await Eventually.Get(() => _service.CaseOf(code), c => c.Suggestion is not null)).Suggestion!.Abstains));
        }

        Assert.Equal(50, abstains.Count);
        Assert.All(abstains, letter => Assert.Equal(!letter.IsClear, letter.Abstains));
    }

    [Fact]
    public async Task CaseThatCannotBeChanged_DoesNotKeepItsNeighboursFromTheirs()
    {
        await using var own = await Service.Start();
        var citizen = new Citizen(own);
        var stuck = await citizen.Submit(Clear with { Text = "这一件写不进去。" });
        string[] codes = [(await citizen.Submit(Clear)).Code, (await citizen.Submit(Clear with { Title = "资金" })).Code];
        await own.Store.RefuseChanges(own, "这一件写不进去。");
        await TrainedModel.CopyTo(own);

        await own.Restart();

        foreach (var code in codes)
        {
            Assert.NotNull((await Eventually.Get(() => own.CaseOf(code), c => c.Suggestion is not null)).Suggestion);
        }

        Assert.Null((await own.CaseOf(stuck.Code)).Suggestion);
    }

    private async Task<long> Suggested(FeedbackRequest letter)
    {
        var code = (await _citizen.Submit(letter)).Code;
        var stored = await Eventually.Get(() => _service.CaseOf(code), c => c.Suggestion is not null);
        Assert.NotNull(stored.Suggestion);
        return stored.Id;
    }

    private static async Task<string> Model(Service service, Citizen citizen)
    {
        var code = (await citizen.Submit(Clear)).Code;
        return (await Eventually.Get(() => service.CaseOf(code), c => c.Suggestion is not null)).Suggestion!.ModelVersion;
    }
}
