using System.Net;
using AngleSharp.Dom;

namespace PublicNotice.FeedbackApi.Tests.Handling;

/// <summary>The answer, its second person, its outcome and its review.</summary>
public sealed class AnswerActTests(Service service) : IClassFixture<Service>
{
    private static readonly (string, string?)[] Why = [("reason", "写明理由")];

    [Fact]
    public async Task Answer_IsSentByASecondPersonOnly()
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());
        await staff.SubmitAnswer(id, "已经修好。");
        var own = await staff.OpenCase(id);
        Assert.False(own.Has("do-Send"));
        Assert.Equal("“审核通过并发出”须由另一人进行：写的人不能自己审。", await service.Forced(id, CaseAct.Send));

        await (await service.SecondPerson()).Act(id, CaseAct.SendBack, typed: [("reason", "请写明依据")]);

        Assert.Equal((CaseState.InProgress, "已经修好。"), (await service.StateOf(id), (await service.Stored(id)).Draft));
        Assert.Contains("请写明依据", (await staff.OpenCase(id)).TextOf("events"), StringComparison.Ordinal);
        await staff.Answer(id, "依据路灯维护办法，已经修好。");
        Assert.Equal(CaseState.Answered, await service.StateOf(id));
    }

    [Theory]
    [InlineData("Adopted", "办结（采纳）")]
    [InlineData("AdoptedInPart", "办结（部分采纳）")]
    [InlineData("Noted", "办结（留作参考）")]
    [InlineData("Done", "办结")]
    public async Task Outcome_DecidesHowTheCaseIsClosed(string outcome, string word)
    {
        var (staff, (id, code)) = (await service.Officer(), await service.Sent());
        await staff.Assign(id, Samples.Division);
        await staff.Press(await staff.OpenCase(id), "send-answer", ("answer", "答复"), ("outcome", outcome));
        await (await service.SecondPerson()).Act(id, CaseAct.Send);

        await new Citizen(service).PostJson("/api/v1/track/rating", $$"""{"code":"{{code}}","rating":"满意"}""");

        Assert.Equal(word, await service.CitizenWord(code));
    }

    [Fact]
    public async Task AnswerToAnEnquiry_HasNoOutcomeToAdopt()
    {
        var id = await service.Received(Samples.Letter with { Kind = "咨询" });
        var staff = await service.Officer();
        await staff.Assign(id, Samples.Division);

        var answer = await staff.Press(await staff.OpenCase(id), "send-answer", ("answer", "答复"), ("outcome", "Adopted"));

        Assert.Equal("请选择办理结果。", (await answer.Page()).TextOf("refusal"));
    }

    [Fact]
    public async Task UnfilledPlaceholder_IsNotSent()
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());

        var answer = await staff.SubmitAnswer(id, "您好，【待填：办理结果】。");

        Assert.Equal("答复里还有没填的“【待填：办理结果】”，请填写或删去。", (await answer.Page()).TextOf("refusal"));
    }

    [Fact]
    public async Task Review_IsDecidedByWhoDidNotHandleIt()
    {
        var id = await service.Answered();
        await service.Done(id, CaseAct.AskReview, Why);
        Assert.Equal((CaseState.InReview, new DateOnly(2023, 12, 31)), (await service.StateOf(id), (await service.Stored(id)).DueOn));
        Assert.Equal("“维持原答复”须由另一人进行：写的人不能自己审。", await service.Forced(id, CaseAct.Uphold, Why));
        Assert.False((await (await service.SecondPerson()).OpenCase(id)).Has("do-Uphold"));
        var third = await Staff.SignedIn(service);

        await third.Act(id, CaseAct.Overturn, typed: [("reason", "事实不清")]);

        var stored = await service.Stored(id);
        Assert.Equal((CaseState.Reopened, null, new DateOnly(2023, 12, 12)), (stored.State, stored.Answer, stored.DueOn));
        Assert.Contains("已经修好", (await third.OpenCase(id)).TextOf("messages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpheldReview_MayGoToTheFinalOne()
    {
        var id = await service.Answered();
        await service.Done(id, CaseAct.AskReview, Why);
        var third = await Staff.SignedIn(service);
        await third.Act(id, CaseAct.Uphold, typed: Why);
        Assert.Equal(CaseState.ClosedDone, await service.StateOf(id));

        await service.Done(id, CaseAct.AskFinalReview, Why);

        Assert.Equal(CaseState.InFinalReview, await service.StateOf(id));
    }

    [Fact]
    public async Task ClosedCaseWithoutReview_HasNoFinalReview()
    {
        var (id, code) = await service.Sent();
        await (await service.Officer()).Assign(id, Samples.Division);
        await (await service.Officer()).Answer(id, "答复");
        await new Citizen(service).PostJson("/api/v1/track/rating", $$"""{"code":"{{code}}","rating":"满意"}""");

        Assert.Equal("没有 30 日内的复查意见，不能转复核（信访工作条例第三十六条）。", await service.Forced(id, CaseAct.AskFinalReview, Why));
    }

    [Fact]
    public async Task SilenceOfThirtyDays_ClosesTheCase()
    {
        await using var other = await Service.Start();
        var id = await other.Answered();
        Assert.False((await (await other.Officer()).OpenCase(id)).Has("do-LapseRating"));
        other.Clock.Advance(TimeSpan.FromDays(31));
        var staff = await Staff.SignedIn(other);

        await staff.Act(id, CaseAct.LapseRating);

        Assert.Equal(CaseState.ClosedDone, (await other.Stored(id)).State);
        Assert.False((await staff.OpenCase(id)).Has("do-AskReview"));
    }

    [Fact]
    public async Task AnswerUnderReview_CanBeTakenBackByItsDivision()
    {
        var id = await service.Assigned();
        await (await service.Officer()).SubmitAnswer(id, "写错了一个字。");

        await service.Done(id, CaseAct.Recall);

        Assert.Equal((CaseState.InProgress, "写错了一个字。"), (await service.StateOf(id), (await (await service.Officer()).OpenCase(id)).ValueOf("answer")));
    }

    [Fact]
    public async Task Supplements_ArriveWhileTheAnswerIsReviewed()
    {
        var (id, code) = await service.Sent();
        await (await service.Officer()).Assign(id, Samples.Division);
        await (await service.Officer()).SubmitAnswer(id, "答复");

        await new Citizen(service).PostJson("/api/v1/track/messages", $$"""{"code":"{{code}}","text":"又坏了一盏。"}""");

        Assert.Equal(CaseState.AnswerReview, await service.StateOf(id));
        Assert.Contains("又坏了一盏", (await (await service.SecondPerson()).OpenCase(id)).TextOf("messages"), StringComparison.Ordinal);
    }
}
