using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Triage;

public sealed class AnswerTests(Service service) : IClassFixture<Service>
{
    private const string Reply = "您好：路灯已修好。\n谢谢。";

    [Fact]
    public async Task Draft_IsKeptWithAnEventAndShownAgain()
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());

        var answer = await staff.SaveDraft(id, Reply);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await (await Staff.SignedIn(service)).OpenCase(id);
        Assert.Equal((Reply, "办理中"), (page.ValueOf("answer"), page.TextOf("case-state")));
        Assert.Equal((staff.Signature, "保存答复草稿"), ((await service.Stored(id)).Events[^1].Who, (await service.Stored(id)).Events[^1].What));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answer_IsSentWithAnEvent(bool afterDraft)
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());
        if (afterDraft)
        {
            await staff.SaveDraft(id, "草稿");
        }

        var answer = await staff.Answer(id, "  " + Reply.ReplaceLineEndings("\r\n") + "\r\n");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var (stored, act) = (await service.Stored(id), (await service.Stored(id)).Events[^1]);
        Assert.Equal((Reply, null, CaseState.Answered), (stored.Answer, stored.Draft, stored.State));
        Assert.Equal(((await service.SecondPerson()).Signature, "答复来件人", CaseState.Answered), (act.Who, act.What, act.To));
        Assert.Contains(stored.Events, e => e.Who == staff.Signature && e.To is CaseState.AnswerReview);
        Assert.Equal(act.When, stored.AnsweredAt);
        Assert.Contains("路灯已修好", (await staff.OpenCase(id)).TextOf("sent-answer"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("send-answer", "")]
    [InlineData("send-answer", " \r\n\u3000")]
    [InlineData("save-draft", "")]
    public async Task EmptyAnswer_IsRefused(string button, string text)
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());

        var answer = await staff.Press(await staff.OpenCase(id), button, ("answer", text));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("请先填写答复内容。", (await answer.Page()).TextOf("refusal"));
        Assert.Equal(CaseState.Assigned, (await service.Stored(id)).State);
    }

    [Theory]
    [InlineData(5001)]
    [InlineData(25_000)]
    public async Task LongAnswer_IsRefusedWithTheTextKept(int length)
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());

        var answer = await staff.Answer(id, new('长', length));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains($"最多 5000 字，现有 {length} 字", page.TextOf("refusal"), StringComparison.Ordinal);
        Assert.Equal(length, page.ValueOf("answer").Length);
    }

    [Fact]
    public async Task UnassignedCase_CannotBeAnswered()
    {
        var (staff, assigned, id) = (await service.Officer(), await service.Assigned(), await service.Received());
        var form = Forms.Read((await staff.OpenCase(assigned)).Find("answer-form"));
        (form["answer"], form["version"]) = ("抢先的答复", "0");

        var answer = await staff.Post($"{Staff.PathOf(id)}?handler=Answer", form);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("办件处于“已收到”，不能再送审。请刷新页面查看最新情况。", page.TextOf("refusal"));
        Assert.Contains("抢先的答复", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("send-answer")]
    [InlineData("save-draft")]
    public async Task AnsweredCase_CannotBeAnsweredAgainAndTheTextIsKept(string button)
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());
        var stale = await staff.OpenCase(id);
        await staff.Answer(id, Reply);

        var answer = await staff.Press(stale, button, ("answer", "第二个人写了一小时的答复"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Page();
        Assert.True(page.Has("refusal"));
        Assert.Contains("第二个人写了一小时的答复", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Reply, (await service.Stored(id)).Answer);
    }

    // Incident T60: neither text is lost, and both can be read before one is chosen.
    [Fact]
    public async Task StaleDraft_IsRefusedAndBothTextsAreShown()
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());
        var stale = await staff.OpenCase(id);
        await staff.SaveDraft(id, "甲先保存的草稿");

        var answer = await staff.Press(stale, "save-draft", ("answer", "乙后写的草稿"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("乙后写的草稿", page.ValueOf("answer"));
        Assert.Contains("甲先保存的草稿", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("甲先保存的草稿", (await service.Stored(id)).Draft);
    }

    [Fact]
    public async Task TwoAnswersAtOnce_ExactlyOneIsSubmitted()
    {
        var (one, other, id) = (await service.Officer(), await Staff.SignedIn(service), await service.Assigned());
        var pages = (One: await one.OpenCase(id), Other: await other.OpenCase(id));

        var answers = await Task.WhenAll(
            one.Press(pages.One, "send-answer", ("answer", "甲的答复")), other.Press(pages.Other, "send-answer", ("answer", "乙的答复")));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var stored = await service.Stored(id);
        Assert.Equal(answers[0].StatusCode is HttpStatusCode.Redirect ? "甲的答复" : "乙的答复", stored.Draft);
        Assert.Single(stored.Events, e => e.To is CaseState.AnswerReview);
    }
}
