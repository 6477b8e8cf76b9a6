using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.Track;

/// <summary>What the holder of a code may do to one's own case, on pages and by the API.</summary>
public sealed class CitizenActsTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    [Fact]
    public async Task Addition_ReachesTheDeskAndIsShownToBoth()
    {
        var (code, id, staff) = await Received(Samples.Letter);

        var view = await Done("messages", new { code, text = "补充：是第三盏灯。" });

        var message = Assert.Single(view.GetProperty("messages").EnumerateArray());
        Assert.Equal("来件人", message.GetProperty("from").GetString());
        Assert.Equal("补充：是第三盏灯。", message.GetProperty("text").GetString());
        Assert.Contains("补充：是第三盏灯。", (await staff.OpenCase(id)).TextOf("messages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuestionOfTheBureau_WaitsForTheCitizenAndIsAnswered()
    {
        var (code, id, staff) = await Received(Samples.Letter);
        await staff.Assign(id, Samples.Division);
        await staff.Press(await staff.OpenCase(id), "ask", ("question", "请问是哪一个村口？"));
        var page = await (await _citizen.TrackPage(code)).Page();
        Assert.Equal("待您补充", page.TextOf("state"));
        Assert.Contains("请问是哪一个村口？", page.TextOf("messages"), StringComparison.Ordinal);

        var answer = await _citizen.Press(page, "supplement", ("text", "东村口。"));

        page = await answer.Page();
        Assert.Equal("已交办", page.TextOf("state"));
        Assert.Contains("东村口。", page.TextOf("messages"), StringComparison.Ordinal);
        Assert.Equal(["已收到", "已登记", "已交办", "待您补充", "已交办"], page.QuerySelectorAll(".timeline-title").Select(title => title.TextContent));
    }

    // The answer was sent while they wrote: there is no such form any more, and their words are not a reason to reopen.
    [Fact]
    public async Task AdditionThatCameTooLate_IsShownToBeUsedElsewhere()
    {
        var (code, id, staff) = await Received(Samples.Letter);
        var page = await (await _citizen.TrackPage(code)).Page();
        await staff.Assign(id, Samples.Division);
        await staff.Answer(id, "已经修好。");

        var answer = await _citizen.Press(page, "supplement", ("text", "写了很久的<补充>"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        page = await answer.Page();
        Assert.Equal("写了很久的<补充>", page.TextOf("unsent"));
        Assert.Equal("", page.ValueOf("reason"));
        Assert.Contains("已经修好。", page.TextOf("answer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_EndsTheCaseAndIsSafeToRepeat()
    {
        var (code, id, staff) = await Received(Samples.Letter);
        await Done("withdraw", new { code });

        var view = await Done("withdraw", new { code });

        Assert.Equal("已撤回", view.GetProperty("state").GetString());
        Assert.Empty(view.GetProperty("may").EnumerateArray());
        Assert.Single((await service.CaseOf(code)).Events, e => e.To is CaseState.Withdrawn);
        Assert.False((await staff.OpenCase(id)).Has("assign"));
    }

    [Fact]
    public async Task WithdrawalOnThePage_AsksWhetherOneIsSure()
    {
        var (code, _, _) = await Received(Samples.Letter);
        var page = await (await _citizen.TrackPage(code)).Page();

        var refused = await _citizen.Press(page, "withdraw");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        page = await refused.Page();
        Assert.Equal("已收到", page.TextOf("state"));
        Assert.Equal("已撤回", (await (await _citizen.Press(page, "withdraw", ("sure", "true"))).Page()).TextOf("state"));
    }

    [Fact]
    public async Task Rating_ClosesTheCase()
    {
        var code = await Answered();

        var view = await Done("rating", new { code, rating = "满意" });

        Assert.Equal("办结", view.GetProperty("state").GetString());
        Assert.Equal("满意", view.GetProperty("rating").GetString());
        Assert.Equal(Satisfaction.Good, (await service.CaseOf(code)).Rating);
    }

    [Fact]
    public async Task NotSolved_ReopensWithANewClockAndKeepsTheEarlierAnswer()
    {
        var code = await Answered();
        service.Clock.Advance(TimeSpan.FromDays(3));
        try
        {
            var view = await Done("reopen", new { code, reason = "灯又坏了。" });

            Assert.Equal("办理中", view.GetProperty("state").GetString());
            Assert.Equal(JsonValueKind.Null, view.GetProperty("answer").ValueKind);
            Assert.Equal(["已经修好。", "灯又坏了。"], view.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString()));
            Assert.Equal("2023-12-13T23:59:59+08:00", view.GetProperty("dueAt").GetString());
            Assert.Equal("2023-12-04", view.GetProperty("deadline").GetProperty("clockStartedOn").GetString());
            Assert.Equal(["已收到", "已登记", "已交办", "办理中", "已答复", "办理中"], view.GetProperty("history").EnumerateArray().Select(step => step.GetProperty("state").GetString()));
        }
        finally
        {
            service.Clock.Advance(TimeSpan.FromDays(-3));
        }
    }

    [Fact]
    public async Task Deadline_ShowsEachDayThatWasPassedOver()
    {
        var (code, _, _) = await Received(Samples.Letter);

        var page = await (await _citizen.TrackPage(code)).Page();

        var work = page.TextOf("deadline-work");

        Assert.Contains("2023年12月1日", work, StringComparison.Ordinal);
        Assert.Contains("2023年12月12日", work, StringComparison.Ordinal);
        Assert.Contains("12月2日（周末）、12月3日（周末）、12月9日（周末）、12月10日（周末）", work, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_HoldsAllThatWasSent()
    {
        var receipt = await _citizen.Submit(Samples.LetterOnItem with { Name = "张三", Contact = "13800138000" });

        var record = await Done("export", new { code = receipt.Code });

        Assert.Equal("张三", record.GetProperty("name").GetString());
        Assert.Equal("13800138000", record.GetProperty("contact").GetString());
        Assert.Equal(receipt.Proof.Commitment, record.GetProperty("commitment").GetString());
        Assert.Equal(Samples.Letter.Text, record.GetProperty("case").GetProperty("text").GetString());
    }

    [Fact]
    public async Task ExportOnThePage_IsAFile()
    {
        var (code, _, _) = await Received(Samples.Letter);

        var file = await _citizen.Press(await (await _citizen.TrackPage(code)).Page(), "export");

        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains(Samples.Letter.Text!, await file.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(code, await file.Text(), StringComparison.Ordinal);
    }

    // Incident T53: a double click, a retry.
    [Fact]
    public async Task SameMessageTwice_IsKeptOnce()
    {
        var (code, _, _) = await Received(Samples.Letter);
        var page = await (await _citizen.TrackPage(code)).Page();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _citizen.Press(page, "supplement", ("text", "同一句话"))));

        Assert.Single((await service.CaseOf(code)).Messages);
    }

    [Fact]
    public async Task SameMessageTwiceWithoutAKey_IsKeptOnce()
    {
        var (code, _, _) = await Received(Samples.Letter);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Done("messages", new { code, text = "同一句话" })));
        var view = await Done("messages", new { code, text = " 同一句话\n" });

        Assert.Single(view.GetProperty("messages").EnumerateArray());
        Assert.Single((await service.CaseOf(code)).Messages);
    }

    [Fact]
    public async Task SameMessageOfAProtectedCaseTwiceWithoutAKey_IsKeptOnce()
    {
        var code = (await _citizen.Submit(Samples.Accusation)).Code;

        await Done("messages", new { code, text = "证人是王五" });
        await Done("messages", new { code, text = "证人是王五" });

        Assert.Single((await service.CaseOf(code)).Messages);
    }

    [Fact]
    public async Task SameMessageAfterAnotherOrAnHourLater_IsKeptAgain()
    {
        var (code, _, _) = await Received(Samples.Letter);
        await Done("messages", new { code, text = "还没有修好" });
        await Done("messages", new { code, text = "是第三盏灯" });
        await Done("messages", new { code, text = "还没有修好" });
        service.Clock.Advance(TimeSpan.FromHours(1));
        try
        {
            await Done("messages", new { code, text = "还没有修好" });
        }
        finally
        {
            service.Clock.Advance(TimeSpan.FromHours(-1));
        }

        Assert.Equal(4, (await service.CaseOf(code)).Messages.Count);
    }

    [Theory]
    [InlineData("rating", "{\"code\":\"CODE\",\"rating\":\"满意\"}")]
    [InlineData("reopen", "{\"code\":\"CODE\",\"reason\":\"没有解决\"}")]
    public async Task ActOutOfTurn_IsRefusedAndChangesNothing(string act, string body)
    {
        var (code, _, _) = await Received(Samples.Letter);

        await (await _citizen.PostJson($"/api/v1/track/{act}", body.Replace("CODE", code, StringComparison.Ordinal))).Problem(409, "not-now");

        Assert.Equal(CaseState.Received, (await service.CaseOf(code)).State);
    }

    [Theory]
    [InlineData("messages", "{\"code\":\"CODE\",\"text\":\" \"}", 400, "invalid-act")]
    [InlineData("messages", "{\"code\":\"CODE\",\"text\":\"a\\u0000b\"}", 400, "invalid-act")]
    [InlineData("messages", "{\"code\":\"CODE\",\"text\":\"x\",\"more\":1}", 400, "unreadable-body")]
    [InlineData("rating", "{\"code\":\"CODE\",\"rating\":\"五星\"}", 400, "invalid-act")]
    [InlineData("withdraw", "{\"code\":1}", 400, "unreadable-body")]
    [InlineData("messages", "{\"code\":\"7K3M\",\"text\":\"x\"}", 404, "unknown-code")]
    [InlineData("withdraw", "{\"code\":\"7K3M\"}", 404, "unknown-code")]
    [InlineData("rating", "{\"code\":\"7K3M\",\"rating\":\"满意\"}", 404, "unknown-code")]
    [InlineData("reopen", "{\"code\":\"7K3M\",\"reason\":\"x\"}", 404, "unknown-code")]
    [InlineData("export", "{}", 404, "unknown-code")]
    public async Task BadRequest_IsRefusedWithAStableCode(string act, string body, int status, string problem)
    {
        var (code, _, _) = await Received(Samples.Letter);

        await (await _citizen.PostJson($"/api/v1/track/{act}", body.Replace("CODE", code, StringComparison.Ordinal))).Problem(status, problem);

        Assert.Empty((await service.CaseOf(code)).Messages);
    }

    // Protected cases: the division is never named to anybody, and what is added stays sealed.
    [Fact]
    public async Task AdditionToAProtectedCase_IsNowhereInTheStoreInClear()
    {
        var code = (await _citizen.Submit(Samples.Accusation)).Code;

        await Done("messages", new { code, text = "证人是李四" });

        Assert.False(await service.Store.Holds(service, "证人是李四"));
    }

    private async Task<JsonElement> Done(string act, object body)
    {
        var answer = await _citizen.Http.PostAsJsonAsync($"/api/v1/track/{act}", body);
        Assert.Equal((HttpStatusCode.OK, act), (answer.StatusCode, act));
        return await answer.Json();
    }

    private async Task<string> Answered()
    {
        var (code, id, staff) = await Received(Samples.Letter);
        await staff.Assign(id, Samples.Division);
        await staff.Answer(id, "已经修好。");
        return code;
    }

    private async Task<(string Code, long Id, Staff Staff)> Received(FeedbackRequest letter)
    {
        var code = (await _citizen.Submit(letter)).Code;
        return (code, (await service.CaseOf(code)).Id, await service.Officer());
    }
}
