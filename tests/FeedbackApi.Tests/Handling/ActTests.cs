using System.Net;
using AngleSharp.Dom;

namespace PublicNotice.FeedbackApi.Tests.Handling;

/// <summary>The acts of the table before and at the division, through the page; what the citizen then reads.</summary>
public sealed class ActTests(Service service) : IClassFixture<Service>
{
    private static readonly (string, string?)[] Why = [("reason", "写明理由")];

    [Fact]
    public async Task Register_TakesTheCaseOntoTheBooks()
    {
        var (id, code) = await service.Sent();

        await service.Done(id, CaseAct.Register);

        Assert.Equal(("已登记", CaseState.Registered), (await service.CitizenWord(code), await service.StateOf(id)));
    }

    [Fact]
    public async Task Spam_IsToldTheCitizenWhoMayObject()
    {
        var (id, code) = await service.Sent();
        await service.Done(id, CaseAct.MarkSpam, Why);
        var citizen = new Citizen(service);
        Assert.Equal("无效信息", (await (await citizen.TrackPage(code)).Page()).TextOf("state"));

        var answer = await citizen.Press(await (await citizen.TrackPage(code)).Page(), "appeal", ("reason", "写的是具体的路灯。"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(CaseState.Screening, await service.StateOf(id));
        Assert.Contains("写的是具体的路灯", (await (await service.Officer()).OpenCase(id)).TextOf("messages"), StringComparison.Ordinal);
        await service.Done(id, CaseAct.Register);
    }

    [Fact]
    public async Task Return_NeedsDetailedReasonsAndAnotherDivision()
    {
        var id = await service.Assigned();

        Assert.Equal("退回的理由要具体，至少 10 个字：为什么不属于本处室职责。", await service.Refused(id, CaseAct.Return, ("reason", "不归我"), ("suggestedDivision", Samples.OtherDivision)));
        Assert.Equal("请选择您认为应当负责的处室。", await service.Refused(id, CaseAct.Return, ("reason", "路灯维护不在本处室职责之内")));
        await service.Done(id, CaseAct.Return, ("reason", "路灯维护不在本处室职责之内"), ("suggestedDivision", Samples.OtherDivision));

        Assert.Equal(CaseState.Returned, await service.StateOf(id));
        await (await service.Officer()).Assign(id, Samples.OtherDivision);
        Assert.Equal((CaseState.Assigned, Samples.OtherDivision), (await service.StateOf(id), (await service.Stored(id)).Division));
    }

    [Fact]
    public async Task ThirdReturn_IsRefused()
    {
        var id = await service.Assigned();
        foreach (var (suggested, next) in new[] { (Samples.OtherDivision, Samples.OtherDivision), (Samples.Division, Samples.Division) })
        {
            await service.Done(id, CaseAct.Return, ("reason", "不属于本处室的职责范围"), ("suggestedDivision", suggested));
            await (await service.Officer()).Assign(id, next);
        }

        Assert.False((await (await service.Officer()).OpenCase(id)).Has("do-Return"));
        Assert.Equal("已退回 2 次，分派员的决定为最终决定，不能再退。", await service.Forced(id, CaseAct.Return));
    }

    [Fact]
    public async Task Decline_TellsGroundAndRoute()
    {
        var (id, code) = await service.Sent();
        Assert.Equal("请选择不予受理的理由。", await service.Refused(id, CaseAct.Decline, ("route", "向法院起诉")));
        Assert.Equal("请写明来件人可以走的途径（向哪个机关、怎样提出），最多 500 字。", await service.Refused(id, CaseAct.Decline, ("ground", "StatutoryRoute")));

        await service.Done(id, CaseAct.Decline, ("ground", "StatutoryRoute"), ("route", "向区人民法院提起诉讼。"));

        var page = await (await new Citizen(service).TrackPage(code)).Page();
        Assert.Equal("不予受理", page.TextOf("state"));
        Assert.Contains("诉讼、仲裁、行政复议等法定途径解决。您可以：向区人民法院提起诉讼。", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_TellsWhereItWent()
    {
        var (id, code) = await service.Sent();

        await service.Done(id, CaseAct.Redirect, ("body", "区城市管理局"), Why[0]);

        var page = await (await new Citizen(service).TrackPage(code)).Page();
        Assert.Equal("已转送", page.TextOf("state"));
        Assert.Contains("转送区城市管理局", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeat_PointsAtAnAnsweredCaseAndTheCitizenMayObject()
    {
        var (earlier, open, (id, code)) = (await service.Answered(), await service.Received(), await service.Sent());

        Assert.Equal($"办件 {open} 还没有答复，不能作为重复的依据；可以并案。", await service.Refused(id, CaseAct.MarkRepeat, ("case", $"{open}"), Why[0]));
        Assert.Equal("没有办件 999999，或您看不到它。请核对编号。", await service.Refused(id, CaseAct.MarkRepeat, ("case", "999999"), Why[0]));
        Assert.Equal("不能填写这一件自己的编号。", await service.Refused(id, CaseAct.MarkRepeat, ("case", $"{id}"), Why[0]));
        await service.Done(id, CaseAct.MarkRepeat, ("case", $"{earlier}"), Why[0]);

        Assert.Equal(("重复反映", earlier), (await service.CitizenWord(code), (await service.Stored(id)).OtherCase));

        var citizen = new Citizen(service);
        await citizen.Press(await (await citizen.TrackPage(code)).Page(), "appeal", ("reason", "这次是另一盏路灯。"));

        Assert.Equal((CaseState.Screening, null), (await service.StateOf(id), (await service.Stored(id)).OtherCase));
        Assert.Contains((await citizen.Follow(code)).GetProperty("history").EnumerateArray(), step => step.GetProperty("note").GetString() == "您提出申诉，重新审核");
    }

    // A decision that was a mistake: nothing is lost, no deadline begins anew, and the citizen reads of it.
    [Theory]
    [InlineData(CaseAct.Decline, "不予受理")]
    [InlineData(CaseAct.Redirect, "已转送")]
    [InlineData(CaseAct.MarkRepeat, "重复反映")]
    public async Task MistakenEnding_IsTakenBack(CaseAct ending, string word)
    {
        var (earlier, (id, code)) = (await service.Answered(), await service.Sent());
        var due = (await service.Stored(id)).DueOn;
        await service.Done(id, ending, ("ground", "StatutoryRoute"), ("route", "向法院起诉"), ("body", "区城市管理局"), ("case", $"{earlier}"), Why[0]);
        Assert.Equal(word, await service.CitizenWord(code));
        Assert.Equal("请填写理由。", await service.Refused(id, CaseAct.Reconsider));

        await service.Done(id, CaseAct.Reconsider, Why);

        var stored = await service.Stored(id);
        Assert.Equal((CaseState.Registered, null, null, due), (stored.State, stored.EndNote, stored.OtherCase, stored.DueOn));
        Assert.Contains((await new Citizen(service).Follow(code)).GetProperty("history").EnumerateArray(),
            step => step.GetProperty("note").GetString() == $"撤销“{word}”的决定，恢复办理");
        await (await service.Officer()).Assign(id, Samples.Division);
    }

    [Fact]
    public async Task Extension_IsAskedOnceApprovedByAnotherAndToldWithItsReason()
    {
        var (id, code) = await service.Sent();
        await (await service.Officer()).Assign(id, Samples.Division);
        Assert.Equal("新的期限应晚于现在的期限 2023-12-12。", await service.Refused(id, CaseAct.AskExtension, ("date", "2023-12-12"), Why[0]));
        Assert.StartsWith("最多可以延期到 2023-12-22", await service.Refused(id, CaseAct.AskExtension, ("date", "2023-12-23"), Why[0]), StringComparison.Ordinal);
        Assert.StartsWith("请填写新的期限", await service.Refused(id, CaseAct.AskExtension, ("date", "明天"), Why[0]), StringComparison.Ordinal);
        await service.Done(id, CaseAct.AskExtension, ("date", "2023-12-22"), Why[0]);
        Assert.Equal("“批准延期”须由另一人进行：写的人不能自己审。", await service.Forced(id, CaseAct.Extend, Why));

        var approved = await (await service.SecondPerson()).Act(id, CaseAct.Extend, typed: [("reason", "需要现场勘查")]);

        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        Assert.Equal((CaseState.Extended, new DateOnly(2023, 12, 22)), (await service.StateOf(id), (await service.Stored(id)).DueOn));
        var view = await new Citizen(service).Follow(code);
        Assert.Equal("2023-12-22", view.GetProperty("deadline").GetProperty("dueOn").GetString());
        Assert.Contains(view.GetProperty("history").EnumerateArray(), step => step.GetProperty("note").GetString() == "延期至 2023-12-22：需要现场勘查");
        Assert.Equal("办件处于“延期办理”，不能再申请延期。请刷新页面查看最新情况。", await service.Forced(id, CaseAct.AskExtension, ("date", "2023-12-25"), Why[0]));
    }

    [Fact]
    public async Task RefusedExtension_LeavesTheDeadline()
    {
        var id = await service.Assigned();
        await service.Done(id, CaseAct.AskExtension, ("date", "2023-12-20"), Why[0]);

        await (await service.SecondPerson()).Act(id, CaseAct.RefuseExtension, typed: Why);

        Assert.Equal((CaseState.Accepted, new DateOnly(2023, 12, 12)), (await service.StateOf(id), (await service.Stored(id)).DueOn));
        Assert.Equal("没有待批准的延期申请。", await service.Forced(id, CaseAct.Extend, Why));
    }

    [Fact]
    public async Task OtherClock_MovesTheDeadlineAndNamesItsBasis()
    {
        var (id, code) = await service.Sent();
        await (await service.Officer()).Assign(id, Samples.Division);
        await service.Done(id, CaseAct.Accept);

        await service.Done(id, CaseAct.ChooseClock, ("clock", "xinfang-appeal"), Why[0]);

        Assert.Equal(new DateOnly(2024, 1, 30), (await service.Stored(id)).DueOn);
        var view = await new Citizen(service).Follow(code);
        Assert.Equal("信访工作条例 第三十四条", view.GetProperty("deadline").GetProperty("basis").GetString());
        Assert.Equal("自受理之日的次日起 60 日内", view.GetProperty("dueRule").GetString());
        Assert.Contains(view.GetProperty("history").EnumerateArray(), step => step.GetProperty("note").GetString()?.StartsWith("改用时限：", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task LateReturn_IsRefused()
    {
        await using var other = await Service.Start();
        var id = await other.Assigned();
        other.Clock.Set("2023-12-09 10:00:00");
        var staff = await Staff.SignedIn(other);

        Assert.False((await staff.OpenCase(id)).Has("do-Return"));
    }

    [Fact]
    public async Task AcceptedCase_StaysAcceptedWhenTheCitizenHasAnswered()
    {
        var (id, code) = await service.Sent();
        await (await service.Officer()).Assign(id, Samples.Division);
        await service.Done(id, CaseAct.Accept);
        await (await service.Officer()).Press(await (await service.Officer()).OpenCase(id), "ask", ("question", "在哪个村？"));

        await new Citizen(service).PostJson("/api/v1/track/messages", $$"""{"code":"{{code}}","text":"白田村。"}""");

        Assert.Equal((CaseState.Accepted, "办理中"), (await service.StateOf(id), await service.CitizenWord(code)));
        Assert.Single((await service.Stored(id)).Events, e => e.Clock is ClockEventKind.Accepted);
    }

    // What the citizen reads was so when it says.

    [Fact]
    public async Task EarlierSteps_KeepTheirTimes()
    {
        await using var own = await Service.Start();
        var citizen = new Citizen(own);
        var code = (await citizen.Submit(Samples.Letter)).Code;
        var id = (await own.CaseOf(code)).Id;
        await (await own.Officer()).Assign(id, Samples.Division);
        own.Clock.Advance(TimeSpan.FromMinutes(5));

        await (await own.Officer()).Act(id, CaseAct.Return, typed: [("reason", "路灯维护不在本处室职责之内"), ("suggestedDivision", Samples.OtherDivision)]);

        var returned = await citizen.Follow(code);
        Assert.Equal("原处室认为不属于其职责，正在重新确定由哪个处室办理。", returned.GetProperty("explanation").GetString());
        Assert.All(returned.GetProperty("history").EnumerateArray(), step => Assert.Equal("2023-12-01T10:00:00+08:00", step.GetProperty("at").GetString()));
    }
}
