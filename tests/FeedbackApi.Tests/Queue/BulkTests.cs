using System.Net;
using AngleSharp.Html.Dom;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Tests.Queue;

/// <summary>批量操作: nothing happens before it was shown, nothing happens that was not shown, and it can be taken back.</summary>
public sealed class BulkTests : IAsyncLifetime
{
    private Service _service = null!;
    private Staff _staff = null!;

    public async Task InitializeAsync()
    {
        _service = await Service.Start("--RateLimits:Submissions:Burst=1000");
        _staff = await _service.Officer();
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Selected_ArePlannedShownAndAssigned()
    {
        var (one, two, other) = (await _service.Received(), await _service.Received(), await _service.Received());

        var plan = await Plan("/staff?tab=ToAssign", "selected", one, two);

        Assert.Equal($"将要分派到{Samples.DivisionName} 2 件", plan.Find("plan").QuerySelector("h2")!.TextContent);
        Assert.All([one, two], id => Assert.Equal(CaseState.Received, _service.Stored(id).Result.State));

        var done = await Follow(await _staff.Press(plan, "do"));

        Assert.Equal($"已分派到{Samples.DivisionName} 2 件。", done.TextOf("done"));
        Assert.All([one, two], id => Assert.Equal((CaseState.Assigned, Samples.Division), State(id)));
        Assert.Equal((CaseState.Received, null), State(other));
        Assert.Contains((await _service.Stored(one)).Events, e => e.What == $"分派至{Samples.DivisionName}" && e.Who == _staff.Signature && e.Why == "批量");
    }

    [Fact]
    public async Task AllThatMatch_GoesAcrossPagesAndNoFurther()
    {
        var old = await _service.Received();
        _service.Clock.Advance(TimeSpan.FromDays(3));
        _staff = await Staff.SignedIn(_service);
        for (var i = 0; i < 60; i++)
        {
            await _service.Received();
        }

        var plan = await Plan("/staff?tab=ToAssign&from=2023-12-04", "all");
        var done = await Follow(await _staff.Press(plan, "do"));

        Assert.Contains("60 件", done.TextOf("done"), StringComparison.Ordinal);
        Assert.Equal((CaseState.Received, null), State(old));
        Assert.Equal("1", (await _staff.Open("/staff?tab=ToAssign")).QuerySelector("[aria-current] .count")!.TextContent);
    }

    [Fact]
    public async Task Page_IsThePageThatIsShown()
    {
        for (var i = 0; i < 52; i++)
        {
            await _service.Received();
        }

        var plan = await Plan("/staff?tab=ToAssign&p=2", "page");

        Assert.Contains("2 件", plan.Find("plan").QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCannotBeDone_IsLeftOutAndSaidWhy()
    {
        var (fresh, answered, there, begun) = (await _service.Received(), await _service.Answered(), await _service.Assigned(), await _service.Assigned());
        await _staff.SaveDraft(begun, "草稿");
        var accusation = await _service.Received(Samples.Accusation);

        var plan = await Plan("/staff?tab=All", "selected", fresh, answered, there, begun, accusation);

        Assert.Contains("1 件", plan.Find("plan").QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        var text = plan.Body!.TextContent;
        Assert.All((string[])["保密件须逐件办理。", "处于“已答复”，处室已经着手，请逐件改派。", "已由所选处室负责。", "处于“办理中”，处室已经着手，请逐件改派。"],
            reason => Assert.Contains(reason, text, StringComparison.Ordinal));
        await _staff.Press(plan, "do");
        Assert.Equal((CaseState.Received, null), State(accusation));
        Assert.Equal(CaseState.InProgress, State(begun).State);
        Assert.Equal(CaseState.Assigned, State(fresh).State);
    }

    [Fact]
    public async Task TouchedAfterThePlan_IsSkipped()
    {
        var (one, two) = (await _service.Received(), await _service.Received());
        var plan = await Plan("/staff?tab=ToAssign", "selected", one, two);
        await _staff.Assign(two, Samples.OtherDivision);

        var done = await Follow(await _staff.Press(plan, "do"));

        Assert.Contains("1 件", done.TextOf("done"), StringComparison.Ordinal);
        Assert.Contains("刚刚被他人更新，没有执行。", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((CaseState.Assigned, Samples.OtherDivision), State(two));
    }

    [Fact]
    public async Task Undo_RestoresWhatNobodyHasTouchedSince()
    {
        var (fresh, there, touched) = (await _service.Received(), await _service.Received(), await _service.Received());
        await _staff.Assign(there, Samples.OtherDivision);
        var done = await Follow(await _staff.Press(await Plan("/staff?tab=All", "selected", fresh, there, touched), "do"));
        await _staff.SaveDraft(touched, "已经在写");

        var undone = await Follow(await _staff.Press(done, "undo"));

        Assert.Equal("已撤销 2 件。", undone.TextOf("undone"));
        Assert.Contains("之后有人操作过，没有撤销。", undone.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((CaseState.ToConfirm, null), State(fresh));
        Assert.Equal((CaseState.Assigned, Samples.OtherDivision), State(there));
        Assert.Equal((CaseState.InProgress, Samples.Division), State(touched));
    }

    [Fact]
    public async Task UndoAfterTenMinutes_IsRefused()
    {
        var id = await _service.Received();
        var done = await Follow(await _staff.Press(await Plan("/staff?tab=ToAssign", "selected", id), "do"));
        _service.Clock.Advance(TimeSpan.FromMinutes(11));

        var refused = await _staff.Press(done, "undo");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("超过十分钟", (await refused.Page()).TextOf("refusal"), StringComparison.Ordinal);
        Assert.Equal(CaseState.Assigned, State(id).State);
    }

    [Fact]
    public async Task SentTwiceAtOnce_IsDoneOnce()
    {
        var id = await _service.Received();
        var plan = await Plan("/staff?tab=ToAssign", "selected", id);

        var answers = await Task.WhenAll(_staff.Press(plan, "do"), _staff.Press(plan, "do"));

        var done = await Follow(answers[0]);
        Assert.Contains("1 件", done.TextOf("done"), StringComparison.Ordinal);
        Assert.Single((await _service.Stored(id)).Events, e => e.What == $"分派至{Samples.DivisionName}");
        Assert.Contains("已撤销 1 件", (await Follow(await _staff.Press(done, "undo"))).TextOf("undone"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingChosen_IsRefusedAndTheTypedKept()
    {
        await _service.Received();

        var answer = await Ask("/staff?tab=ToAssign", "selected", "写好的理由");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("没有选中办件", page.TextOf("refusal"), StringComparison.Ordinal);
        Assert.Equal((Samples.Division, "写好的理由"), (page.ValueOf("bulk-division"), page.ValueOf("bulk-reason")));
    }

    [Theory]
    [InlineData("act", "MarkSpam")]
    [InlineData("act", "<script>")]
    [InlineData("to", "no-such")]
    [InlineData("id", "x")]
    public async Task OddField_IsRefusedWithASentence(string field, string value)
    {
        var id = await _service.Received();
        var page = await _staff.Open("/staff?tab=ToAssign");
        var form = Forms.Read(page.Find("bulk"));
        (form["act"], form["to"], form["id"], form[field]) = ("Assign", Samples.Division, $"{id}", value);
        form[field] = value;

        var answer = await _staff.Post("/staff?tab=ToAssign&handler=Bulk", form);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.True((await answer.Page()).Has("refusal"));
    }

    // T37: another's plan, and another's cases.
    [Fact]
    public async Task OthersPlanAndUnknownCases_AreNotFound()
    {
        var (mine, accusation) = (await _service.Received(), await _service.Received(Samples.Accusation));
        var other = await Staff.SignedIn(_service, handlesProtected: false);
        var plan = await Plan("/staff?tab=ToAssign", "selected", mine);

        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(plan.Url)).StatusCode);
        _staff = other;
        var answer = await Ask("/staff?tab=ToAssign", "selected", "", accusation);
        Assert.Contains("没有选中办件", (await answer.Page()).TextOf("refusal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Auditor_HasNoBulkActs()
    {
        await _service.Received();
        var auditor = await Staff.SignedIn(_service, roles: StaffRole.Auditor);

        var page = await auditor.Open("/staff?tab=All");

        Assert.True(page.Has("queue"));
        Assert.False(page.Has("bulk"));
    }

    private async Task<IHtmlDocument> Plan(string path, string scope, params long[] ids) => await Follow(await Ask(path, scope, "批量", ids));

    private async Task<HttpResponseMessage> Ask(string path, string scope, string reason, params long[] ids)
    {
        var page = await _staff.Open(path);
        var form = Forms.Read(page.Find("bulk"));
        (form["act"], form["scope"], form["to"], form["reason"]) = ("Assign", scope, Samples.Division, reason);
        var action = page.QuerySelector("#bulk-form")!.GetAttribute("action")!;
        return await _staff.Post(action, [.. form, .. ids.Select(id => KeyValuePair.Create<string, string?>("id", $"{id}"))]);
    }

    private async Task<IHtmlDocument> Follow(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await _staff.Open(answer.Headers.Location!.ToString());
    }

    private (CaseState State, string? Division) State(long id) => _service.Stored(id).Result is var stored ? (stored.State, stored.Division) : default;
}
