using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.Tests.Handling;

/// <summary>并案: nothing is lost by it, nothing goes round in circles, and it can be undone (incidents T55, T56).</summary>
public sealed class MergeTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task MergedCitizen_ReadsTheCommonAnswer()
    {
        var (first, code, second) = (await service.Received(), (await new Citizen(service).Submit(Samples.Letter with { Text = "同一盏路灯。" })).Code, 0L);
        second = (await service.CaseOf(code)).Id;

        await Merge(second, first);

        Assert.Equal("已并案", (await new Citizen(service).Follow(code)).GetProperty("state").GetString());
        await (await service.Officer()).Assign(first, Samples.Division);
        await (await service.Officer()).Answer(first, "路灯已经修好。");
        Assert.Equal("路灯已经修好。", (await new Citizen(service).Follow(code)).GetProperty("answer").GetString());
        var record = await (await new Citizen(service).PostJson("/api/v1/track/export", $$"""{"code":"{{code}}"}""")).Json();
        Assert.Equal("路灯已经修好。", record.GetProperty("case").GetProperty("answer").GetString());
    }

    [Fact]
    public async Task MergedCaseOfAMergedCase_ReadsTheLastAnswer()
    {
        var (a, b, code) = (await service.Received(), await service.Received(), (await new Citizen(service).Submit(Samples.Letter)).Code);
        var c = (await service.CaseOf(code)).Id;
        await Merge(c, b);
        await Merge(b, a);
        await (await service.Officer()).Assign(a, Samples.Division);
        await (await service.Officer()).Answer(a, "三件一并答复。");

        Assert.Equal("三件一并答复。", (await new Citizen(service).Follow(code)).GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Merge_IsRefusedWhereItMakesNoSense()
    {
        var (id, answered, secret) = (await service.Received(), await service.Answered(), await service.Received(Samples.Accusation));
        var (merged, target) = (await service.Received(), await service.Received());
        await Merge(merged, target);

        Assert.Equal("不能填写这一件自己的编号。", await Refused(id, id));
        Assert.Equal($"办件 {answered} 处于“已答复”，只能并入尚在办理的办件。", await Refused(id, answered));
        Assert.Equal($"办件 {merged} 处于“已并案”，只能并入尚在办理的办件。", await Refused(id, merged));
        Assert.Equal("保密件只能与保密件并案。", await Refused(id, secret));
        Assert.Equal("没有办件 999999，或您看不到它。请核对编号。", await Refused(id, 999_999));
    }

    [Fact]
    public async Task TwoMergesInOppositeDirections_ExactlyOneWins()
    {
        for (var round = 0; round < 5; round++)
        {
            var (a, b) = (await service.Received(), await service.Received());
            var (one, other) = (await service.Officer(), await service.SecondPerson());
            var pages = (One: await one.OpenCase(a), Other: await other.OpenCase(b));

            var answers = await Task.WhenAll(
                one.Press(pages.One, "do-Merge", ("case", $"{b}"), ("reason", "同一事项")),
                other.Press(pages.Other, "do-Merge", ("case", $"{a}"), ("reason", "同一事项")));

            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
            CaseState[] states = [(await service.Stored(a)).State, (await service.Stored(b)).State];
            Assert.Single(states, state => state is CaseState.Merged);
        }
    }

    [Fact]
    public async Task UndoneMerge_RestoresBothDeadlinesAndKeepsEverything()
    {
        await using var other = await Service.Start();
        var early = await other.Received(Samples.Letter with { Name = "先来的人" });
        other.Clock.Set("2023-12-05 10:00:00");
        var late = await other.Received();
        var due = ((await other.Stored(early)).DueOn, (await other.Stored(late)).DueOn);
        var staff = await Staff.SignedIn(other);
        await staff.Act(early, CaseAct.Merge, typed: [("case", $"{late}"), ("reason", "同一事项")]);
        Assert.Equal(due.Item1, (await other.Stored(late)).DueOn);
        Assert.Contains("与更早的一件一并办理", (await staff.OpenCase(late)).TextOf("deadline"), StringComparison.Ordinal);

        await staff.Act(early, CaseAct.Unmerge, typed: [("reason", "并不是一件事")]);

        Assert.Equal(due, ((await other.Stored(early)).DueOn, (await other.Stored(late)).DueOn));
        Assert.Equal((CaseState.Registered, null), ((await other.Stored(early)).State, (await other.Stored(early)).OtherCase));
        Assert.Contains("先来的人", (await staff.OpenCase(early)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await other.Query(db => db.Cases.CountAsync()));
    }

    private async Task Merge(long id, long target) => Assert.Equal(
        HttpStatusCode.Redirect, (await (await service.Officer()).Act(id, CaseAct.Merge, typed: [("case", $"{target}"), ("reason", "同一事项")])).StatusCode);

    private async Task<string> Refused(long id, long target)
    {
        var answer = await (await service.Officer()).Act(id, CaseAct.Merge, typed: [("case", $"{target}"), ("reason", "同一事项")]);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        return (await answer.Page()).TextOf("refusal");
    }
}
