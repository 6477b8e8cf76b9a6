using System.Text.Json;

namespace PublicNotice.FeedbackApi.Tests.Notices;

public sealed class NoticeEndpointsTests(Service service) : IClassFixture<Service>
{
    private const string Path = "/api/v1/notices";
    private readonly Citizen _citizen = new(service);

    [Fact]
    public async Task List_HoldsEveryNoticeWithItsWindow()
    {
        await using var own = await Service.StartAt(Samples.OpenEndedPublished);

        var list = await (await new Citizen(own).Get(Path)).Json();

        var ids = list.EnumerateArray().Select(view => view.GetProperty("notice").GetProperty("id").GetString()).ToList();
        Assert.Contains(Samples.Notice, ids);
        Assert.Contains(Samples.OpenEnded, ids);
        Assert.All(list.EnumerateArray(), view => Assert.EndsWith("。", view.GetProperty("sentence").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task SeedNotice_HasItsTwelveItems()
    {
        var notice = (await (await _citizen.Get($"{Path}/{Samples.Notice}")).Json()).GetProperty("notice");

        Assert.Equal(12, notice.GetProperty("items").GetArrayLength());
        Assert.Equal(Samples.NoticePath, notice.GetProperty("path").GetString());
        Assert.Equal("2023-12-14", notice.GetProperty("period").GetProperty("end").GetString());
        Assert.Contains(notice.GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetString() == Samples.Item);
    }

    [Theory]
    [InlineData(Samples.FirstSecond, "Open", true, "公示中，21 天后截止")]
    [InlineData(Samples.LastSecond, "Open", true, "公示中，今天截止")]
    [InlineData(Samples.SecondAfter, "Ended", false, "已结束")]
    public async Task State_IsThatOfThisMoment(string now, string state, bool isOpen, string label)
    {
        service.Clock.Set(now);

        var view = await (await _citizen.Get($"{Path}/{Samples.Notice}")).Json();

        Assert.Equal((state, isOpen, label), (view.GetProperty("state").GetString(), view.GetProperty("isOpen").GetBoolean(), view.GetProperty("label").GetString()));
    }

    [Fact]
    public async Task NoticeBeforeItsPeriod_IsNotOpenYet()
    {
        await using var own = await Service.StartAt("2030-02-28 23:59:59");

        var view = await (await new Citizen(own).Get($"{Path}/{Samples.Upcoming}")).Json();

        Assert.Equal(("NotStarted", false, "未开始"), (view.GetProperty("state").GetString(), view.GetProperty("isOpen").GetBoolean(), view.GetProperty("label").GetString()));
    }

    [Theory]
    [InlineData("2099-mei-you")]
    [InlineData("..%2f..%2fsite.yml")]
    [InlineData("%3Cscript%3E")]
    public async Task UnknownNotice_IsNotFound(string id) => await (await _citizen.Get($"{Path}/{id}")).Problem(404, "unknown-notice");

    // The page's own words and the API's come from one build (T51).
    [Fact]
    public async Task PublishedIndex_IsWhatTheApiReads()
    {
        var index = await (await _citizen.Get("/notices.json")).Json();
        var list = await (await _citizen.Get(Path)).Json();

        Assert.Equal(
            index.GetProperty("notices").EnumerateArray().Select(notice => notice.GetProperty("hash").GetString()),
            list.EnumerateArray().Select(view => view.GetProperty("notice").GetProperty("hash").GetString()));
        Assert.Equal(JsonValueKind.Array, list.ValueKind);
    }
}
