using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Triage;

public sealed class AssignTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task ReceivedCase_IsAssignedWithAnEvent()
    {
        var (staff, id) = (await service.Officer(), await service.Received());
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await staff.Assign(id, Samples.Division, " 属专项资金 ");

        Assert.Equal((HttpStatusCode.Redirect, Staff.PathOf(id)), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var page = await staff.OpenCase(id);
        Assert.Equal("已派单", page.TextOf("case-state"));
        Assert.Contains(Samples.DivisionName, page.TextOf("done"), StringComparison.Ordinal);
        Assert.False((await staff.OpenCase(id)).Has("done"));
        var (stored, act) = (await service.Stored(id), (await service.Stored(id)).Events[^1]);
        Assert.Equal((Samples.Division, 2), (stored.Division, stored.Version));
        Assert.Equal((staff.Signature, $"分派至{Samples.DivisionName}", "属专项资金"), (act.Who, act.What, act.Why));
        Assert.Equal((CaseState.Registered, CaseState.Assigned, service.Clock.GetUtcNow()), (act.From, act.To, act.When));
    }

    [Fact]
    public async Task AssignedCase_CanBeGivenToAnotherDivision()
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());

        await staff.Assign(id, Samples.OtherDivision, "改派");

        var stored = await service.Stored(id);
        Assert.Equal((Samples.OtherDivision, CaseState.Assigned), (stored.Division, stored.State));
        Assert.Equal(["提交", "登记", $"分派至{Samples.DivisionName}", $"分派至{Samples.OtherDivisionName}"], stored.Events.Select(e => e.What));
    }

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("no-such")]
    [InlineData("<script>")]
    public async Task UnknownDivision_IsRefusedWithTheReasonKept(string division)
    {
        var (staff, id) = (await service.Officer(), await service.Received());

        var answer = await staff.Assign(id, division, "写好的理由");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("请选择要分派的处室。", page.TextOf("refusal"));
        Assert.Equal("写好的理由", page.ValueOf("why"));
        Assert.Equal(CaseState.Received, (await service.Stored(id)).State);
    }

    [Fact]
    public async Task AnsweredCase_CannotBeAssigned()
    {
        var (staff, id) = (await service.Officer(), await service.Received());
        var stale = await staff.OpenCase(id);
        await staff.Assign(id, Samples.Division);
        await staff.Answer(id, "答复");
        var version = (await service.Stored(id)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var answer = await staff.Press(stale, "assign", ("division", Samples.OtherDivision), ("why", "写好的理由"), ("version", version));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("办件处于“已答复”，不能再分派。请刷新页面查看最新情况。", page.TextOf("refusal"));
        Assert.Contains("写好的理由", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Samples.Division, (await service.Stored(id)).Division);
    }

    [Fact]
    public async Task StalePage_IsRefused()
    {
        var (staff, id) = (await service.Officer(), await service.Received());
        var stale = await staff.OpenCase(id);
        await staff.Assign(id, Samples.Division);

        var answer = await staff.Press(stale, "assign", ("division", Samples.OtherDivision), ("why", "写好的理由"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("刚刚被他人更新", page.TextOf("refusal"), StringComparison.Ordinal);
        Assert.Equal((Samples.OtherDivision, "写好的理由"), (page.ValueOf("division"), page.ValueOf("why")));
        Assert.Equal(Samples.Division, (await service.Stored(id)).Division);
    }

    // Two at once: exactly one wins (incident T60).
    [Fact]
    public async Task TwoAtOnce_ExactlyOneWins()
    {
        var (one, other, id) = (await service.Officer(), await Staff.SignedIn(service), await service.Received());
        var pages = (One: await one.OpenCase(id), Other: await other.OpenCase(id));

        var answers = await Task.WhenAll(
            one.Press(pages.One, "assign", ("division", Samples.Division)),
            other.Press(pages.Other, "assign", ("division", Samples.OtherDivision)));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var stored = await service.Stored(id);
        Assert.Equal((2, 3), (stored.Version, stored.Events.Count));
        Assert.Equal(answers[0].StatusCode is HttpStatusCode.Redirect ? Samples.Division : Samples.OtherDivision, stored.Division);
    }
}
