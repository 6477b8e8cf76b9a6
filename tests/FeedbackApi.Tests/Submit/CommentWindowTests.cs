using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>Comments close when the notice says, in the zone it says, on page, form and API alike (incident T51).</summary>
public sealed class CommentWindowTests(Service service) : IClassFixture<Service>
{
    private const string Instead = "您仍可通过“日常咨询投诉”留言，或使用公告所列联系方式反映。";
    private const string EndedSentence = "本公告的公开期限为2023年11月23日至2023年12月14日（23:59 止），现已结束，不再接收对本公告的意见。" + Instead;
    private const string NotStartedSentence = "尚未开始，请自2030年3月1日起提交意见。" + Instead;

    private readonly Citizen _citizen = new(service);

    [Theory]
    [InlineData(Samples.FirstSecond)]
    [InlineData(Samples.LastSecond)]
    public async Task WithinThePeriod_CommentIsTaken(string now)
    {
        service.Clock.Set(now);

        await _citizen.OpenForm(Samples.Notice);

        Assert.NotNull(await _citizen.Submit(Samples.Letter with { Notice = Samples.Notice }));
    }

    [Theory]
    [InlineData(Samples.OpenEndedPublished)]
    [InlineData("2099-12-31 23:59:59")]
    public async Task NoticeWithoutEnd_TakesCommentsFromItsPublicationOn(string now)
    {
        await using var own = await Service.StartAt(now);
        var citizen = new Citizen(own);

        await citizen.OpenForm(Samples.OpenEnded);

        Assert.NotNull(await citizen.Submit(Samples.Letter with { Notice = Samples.OpenEnded }));
    }

    [Fact]
    public async Task NoticeThatIsNotPublishedYet_IsUnknown()
    {
        var page = await _citizen.Get($"{Citizen.FormPath}?notice={Samples.OpenEnded}");

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Theory]
    [InlineData(Samples.SecondAfter, EndedSentence)]
    [InlineData("2024-02-29 12:00:00", EndedSentence)]
    public Task AfterThePeriod_PageFormAndApiSayTheSame(string now, string sentence) =>
        AssertAllSay(sentence, service, Samples.Notice, TestClock.Start, now);

    [Fact]
    public async Task BeforeThePeriod_PageFormAndApiSayTheSame()
    {
        await using var own = await Service.StartAt("2030-03-01 00:00:00");

        await AssertAllSay(NotStartedSentence, own, Samples.Upcoming, "2030-03-01 00:00:00", "2030-02-28 20:00:00");
    }

    private static async Task AssertAllSay(string sentence, Service service, string notice, string within, string outside)
    {
        var citizen = new Citizen(service);
        service.Clock.Set(within);
        var opened = await citizen.OpenForm(notice);
        service.Clock.Set(outside);

        var page = await citizen.OpenForm(notice);
        var posted = await citizen.SubmitForm(opened, Samples.Letter);
        var refused = await citizen.Send(Samples.Letter with { Notice = notice });
        var view = await (await citizen.Get($"/api/v1/notices/{notice}")).Json();

        Assert.Equal(HttpStatusCode.Conflict, posted.StatusCode);
        Assert.Contains(sentence, page.TextOf("closed"), StringComparison.Ordinal);
        Assert.Contains(sentence, (await posted.Page()).TextOf("closed"), StringComparison.Ordinal);
        Assert.EndsWith(sentence, (await refused.Problem(409, "comments-closed")).Title(), StringComparison.Ordinal);
        Assert.EndsWith(sentence, view.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenedBeforeAndPostedAfter_ShowsTheTextAndTheStandingChannel()
    {
        service.Clock.Set(Samples.LastSecond);
        var form = await _citizen.OpenForm(Samples.Notice, Samples.Item);
        service.Clock.Set(Samples.SecondAfter);

        var page = await (await _citizen.SubmitForm(form, Samples.Letter with { Title = "有标题", Text = "写到最后一秒" })).Page();

        Assert.Equal("写到最后一秒", page.QuerySelector(".message")?.TextContent);
        Assert.Contains("有标题", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Citizen.FormPath, page.Find("standing-channel").GetAttribute("href"));
        Assert.Contains("0755-88121635", page.Body!.TextContent, StringComparison.Ordinal);
    }

    // Kept in the last second, and the answer never came: it must not be called refused.
    [Fact]
    public async Task LetterOfTheLastSecond_SentAgainAfterTheEnd_GetsItsReceipt()
    {
        await using var own = await Service.StartAt(Samples.LastSecond);
        var citizen = new Citizen(own);
        var check = await (await citizen.CheckForm(await citizen.OpenForm(Samples.Notice, Samples.Item), Samples.Letter with { Text = "最后一秒" })).Page();
        var kept = await citizen.Submit(Samples.LetterOnItem, "last second");
        Assert.Equal(HttpStatusCode.SeeOther, (await citizen.Press(check, "submit")).StatusCode);
        var (code, cases) = ((await citizen.Open("/feedback/receipt")).TextOf("receipt-code"), await own.CountCases());
        own.Clock.Set(Samples.SecondAfter);

        var again = await citizen.Submit(Samples.LetterOnItem, "last second");
        Assert.Equal(HttpStatusCode.SeeOther, (await citizen.Press(check, "submit")).StatusCode);

        Assert.Equal(kept, again);
        Assert.Equal(code, (await citizen.Open("/feedback/receipt")).TextOf("receipt-code"));
        Assert.Equal(cases, await own.CountCases());
        await (await citizen.Send(Samples.LetterOnItem with { Text = "别的话" }, "last second")).Problem(409, "comments-closed");
    }

    [Fact]
    public async Task ClockSteppedBack_OpensAgainOnlyWhenItWasFarWrong()
    {
        service.Clock.Set(Samples.SecondAfter);
        await (await _citizen.Send(Samples.LetterOnItem)).Problem(409, "comments-closed");

        service.Clock.Set(Samples.LastSecond);
        await (await _citizen.Send(Samples.LetterOnItem)).Problem(409, "comments-closed");
        service.Clock.Set(Samples.FirstSecond);

        Assert.NotNull(await _citizen.Submit(Samples.LetterOnItem));
    }

    [Theory]
    [InlineData(Samples.SecondAfter)]
    [InlineData("2000-01-01 00:00:00")]
    [InlineData("2050-10-01 03:00:00")]
    public async Task StandingChannel_IsAlwaysOpen(string now)
    {
        await using var own = await Service.StartAt(now);
        var citizen = new Citizen(own);

        await citizen.OpenForm();

        Assert.Contains("日常咨询投诉", (await citizen.Submit(Samples.Letter)).About, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingIsKept_OfARefusedComment()
    {
        service.Clock.Set(Samples.SecondAfter);
        var before = await service.CountCases();

        await _citizen.Send(Samples.LetterOnItem);

        Assert.Equal(before, await service.CountCases());
    }
}
