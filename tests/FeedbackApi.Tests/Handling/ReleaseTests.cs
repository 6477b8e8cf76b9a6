using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Handling;

/// <summary>All answers of a notice, released at once by a second person.</summary>
public sealed class ReleaseTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task AnswersOfANotice_AreSentTogetherByWhoDidNotWriteThem()
    {
        var (staff, reviewer) = (await service.Officer(), await service.SecondPerson());
        var (one, other, elsewhere) = (await Submitted(Samples.LetterOnItem), await Submitted(Samples.LetterOnItem with { Text = "另一条意见。" }), await Submitted(Samples.Letter));
        var own = await Plan(staff);
        Assert.False(own.Has("do"));

        var plan = await Plan(reviewer);
        Assert.Contains("将要审核通过并发出 2 件", plan.TextOf("plan"), StringComparison.Ordinal);
        await reviewer.Press(plan, "do");

        Assert.Equal(
            [CaseState.Answered, CaseState.Answered, CaseState.AnswerReview],
            [(await service.Stored(one)).State, (await service.Stored(other)).State, (await service.Stored(elsewhere)).State]);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Plan(Staff staff)
    {
        var queue = await staff.Open($"/staff?tab=All&notice={Samples.Notice}&state=AnswerReview");
        var planned = await staff.Press(queue, "bulk-preview", ("scope", "all"), ("act", nameof(CaseAct.Send)));
        Assert.Equal(HttpStatusCode.Redirect, planned.StatusCode);
        return await staff.Open(planned.Headers.Location!.ToString());
    }

    private async Task<long> Submitted(FeedbackApi.Submit.FeedbackRequest letter)
    {
        var (staff, id) = (await service.Officer(), await service.Received(letter));
        await staff.Assign(id, Samples.Division);
        await staff.SubmitAnswer(id, "已经办理。");
        return id;
    }
}
