using PublicNotice.Analytics;

namespace PublicNotice.FeedbackApi.Tests.Suggestions;

/// <summary>The card of the model in use is on the public site.</summary>
public sealed class ModelCardTests
{
    [Fact]
    public async Task ModelThatIsLoaded_HasItsCardOnTheSite()
    {
        var model = await TrainedModel.Path;
        await using var service = await Service.Start($"--Model:Path={model}");

        var page = await Eventually.Get(
            async () => await (await new Browser(service).Get("/model-card/")).Text(), text => text.Contains("分类模型说明卡", StringComparison.Ordinal));

        Assert.Contains($">{Samples.DivisionName}</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain($">{Samples.Division}</th>", page, StringComparison.Ordinal);
        Assert.Contains(DivisionModel.Load(model).Version, page, StringComparison.Ordinal);
        Assert.Contains(TraitsModel.Load(TraitsModel.Beside(model)).Version, page, StringComparison.Ordinal);
    }
}
