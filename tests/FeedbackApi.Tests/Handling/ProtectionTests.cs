using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.Tests.Handling;

/// <summary>保护级别 and 回避 (incidents T19, T20).</summary>
public sealed class ProtectionTests(Service service) : IClassFixture<Service>
{
    private const string Words = "反映规划财务处某人拖延办理。";

    [Fact]
    public async Task RaisedByAnybody_IsSealedAndGoneForTheRest()
    {
        var id = await service.Received(Samples.Letter with { Text = Words, Title = "题目" });
        var dispatcher = await Staff.InRoles(service, [StaffRole.Dispatcher]);
        await (await service.Officer()).Assign(id, Samples.Division);

        var raised = await dispatcher.Press(await dispatcher.OpenCase(id), "raise-Confidential");

        Assert.Equal((HttpStatusCode.Redirect, "/staff"), (raised.StatusCode, raised.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await dispatcher.Get(Staff.PathOf(id))).StatusCode);
        var row = await service.Query(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id));
        Assert.DoesNotContain(Words, row.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("题目", row.Title!, StringComparison.Ordinal);
        Assert.Null(row.Suggestion);
        Assert.Contains(Words, (await (await service.Officer()).OpenCase(id)).TextOf("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HiddenIdentity_LeavesTheTextToTheDivision()
    {
        var id = await service.Received(Samples.Letter with { Name = "知情人", Contact = "13800000000" });
        var officer = await service.Officer();
        await officer.Assign(id, Samples.Division);
        await officer.Press(await officer.OpenCase(id), "raise-IdentityHidden");
        var handler = await Staff.InRoles(service, [StaffRole.Handler], Samples.Division);

        var page = await handler.OpenCase(id);

        Assert.True(page.Has("identity-hidden"));
        Assert.DoesNotContain("知情人", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Samples.Letter.Text!, page.TextOf("message"), StringComparison.Ordinal);
        Assert.Contains("知情人", (await officer.OpenCase(id)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lowering_NeedsTwoOfficersAndReasons()
    {
        var id = await service.Received(Samples.Accusation);
        var (one, other) = (await service.Officer(), await service.SecondPerson());
        Assert.Equal("请填写降低保护级别的理由。", await Acts.Refusal(await one.Press(await one.OpenCase(id), "lower")));
        await one.Press(await one.OpenCase(id), "lower", ("why", "不涉及任何人"));
        Assert.Equal("降低保护级别须由另一位保密件专办员确认。", await Acts.Refusal(await one.Press(await one.OpenCase(id), "lower", ("why", "不涉及任何人"))));

        await other.Press(await other.OpenCase(id), "lower", ("why", "核实无误"));

        var stored = await service.Stored(id);
        Assert.Equal((false, false, Samples.Accusation.Text), (stored.IsProtected, stored.HidesIdentity, stored.Text));
        Assert.Equal(["提出降低保护级别，待另一人确认", "保护级别降低为“一般”"], stored.Events.Select(e => e.What).TakeLast(2));
    }

    // Every way in which somebody could learn of a case, for everybody who is to stay out of it.
    [Fact]
    public async Task DivisionThatStaysOut_NeitherReadsCountsNorFindsTheCase()
    {
        await using var own = await Service.Start();
        var id = await own.Received(Samples.Letter with { Text = Words });
        var dispatcher = await Staff.InRoles(own, [StaffRole.Dispatcher]);
        await dispatcher.Press(await dispatcher.OpenCase(id), "blind", ("division", Samples.Division), ("why", "被反映的处室"));
        StaffRole[] all = [.. StaffRoles.All.Where(role => role is not StaffRole.ProtectedOfficer)];
        var subject = await Staff.InRoles(own, all, Samples.Division);
        var neighbour = await own.Received(Samples.Letter with { Text = "另一件" });

        foreach (var tab in new[] { "ToAssign", "Held", "InHand", "Answered", "All" })
        {
            var text = (await subject.OpenQueue(tab)).Body!.TextContent;
            Assert.DoesNotContain("拖延", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Staff.PathOf(id), (await subject.OpenQueue(tab)).Body!.InnerHtml, StringComparison.Ordinal);
        }

        var (hidden, missing) = (await subject.Get(Staff.PathOf(id)), await subject.Get(Staff.PathOf(999_999)));
        Assert.Equal((HttpStatusCode.NotFound, await missing.Text()), (hidden.StatusCode, await hidden.Text()));
        var merged = await subject.Act(neighbour, CaseAct.Merge, typed: [("case", $"{id}"), ("reason", "试探")]);
        Assert.Equal($"没有办件 {id}，或您看不到它。请核对编号。", await Acts.Refusal(merged));
        Assert.Contains("拖延", (await dispatcher.OpenCase(id)).TextOf("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResponsibleDivision_IsTakenOffBeforeItStaysOut()
    {
        var id = await service.Assigned();
        var staff = await Staff.InRoles(service, [StaffRole.Dispatcher]);

        Assert.Equal("该处室正在办理这件办件，请先改派。", await Acts.Refusal(await staff.Press(await staff.OpenCase(id), "blind", ("division", Samples.Division))));
        Assert.Equal("请选择一个应当回避的处室或人员（只选其中一项）。", await Acts.Refusal(await staff.Press(await staff.OpenCase(id), "blind")));
    }

    // Incident T1: the division that an accusation is about must not get it by a slip of the list.
    [Theory]
    [InlineData("投诉")]
    [InlineData("检举控告")]
    public async Task DivisionThatStaysOut_IsNotAssignedTo(string kind)
    {
        var id = await service.Received(Samples.Letter with { Kind = kind });
        var staff = await Staff.InRoles(service, [StaffRole.Dispatcher, StaffRole.ProtectedOfficer]);
        await staff.Press(await staff.OpenCase(id), "blind", ("division", Samples.Division));
        var page = await staff.OpenCase(id);
        Assert.Empty(page.QuerySelectorAll($"#division option[value={Samples.Division}]"));
        var form = Forms.Read(page.Find("assign-form"));
        form["division"] = Samples.Division;

        var answer = await staff.Post($"{Staff.PathOf(id)}?handler=Assign", form);

        Assert.Equal("规划财务处已登记回避，不能办理这件办件。请另选处室。", await Acts.Refusal(answer));
        Assert.Equal(CaseState.Received, await service.StateOf(id));
    }

    // Incident T2: a person with an interest in the matter (信访工作条例 第二十八条) may keep oneself out of it.
    [Fact]
    public async Task RecusedPerson_DoesNotLearnOfTheCase()
    {
        var id = await service.Received();
        var (staff, other) = (await Staff.InRoles(service, [StaffRole.Dispatcher]), await Staff.InRoles(service, [StaffRole.Dispatcher]));
        var person = await service.Query(db => Task.FromResult(db.Users.Single(u => u.UserName == other.UserName).Id));
        Assert.Equal("请选择一个应当回避的处室或人员（只选其中一项）。",
            await Acts.Refusal(await staff.Press(await staff.OpenCase(id), "blind", ("division", Samples.Division), ("account", person))));

        await staff.Press(await staff.OpenCase(id), "blind", ("account", person), ("why", "与来件人是亲属"));

        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(Staff.PathOf(id))).StatusCode);
        Assert.Contains($"回避：{other.Signature}", (await staff.OpenCase(id)).TextOf("protection"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneOfficerAlone_IsToldThatTwoAreNeeded()
    {
        await using var own = await Service.Start();
        var id = await own.Received(Samples.Accusation);
        var officer = await Staff.InRoles(own, [StaffRole.ProtectedOfficer, StaffRole.Operator]);
        Assert.Contains("只有一位保密件专办员", (await officer.OpenCase(id)).TextOf("officers"), StringComparison.Ordinal);
        Assert.Contains("只有一位保密件专办员", (await officer.Open("/staff/people")).TextOf("officers"), StringComparison.Ordinal);

        await Staff.InRoles(own, [StaffRole.ProtectedOfficer]);

        Assert.False((await officer.OpenCase(id)).Has("officers"));
    }

    // The matrix of incident T1: every level of protection, read by every role alone, by the page and by the queue.
    [Theory]
    [InlineData(Protection.Normal)]
    [InlineData(Protection.IdentityHidden)]
    [InlineData(Protection.Confidential)]
    public async Task EveryLevel_IsReadByExactlyThoseWhoMay(Protection level)
    {
        var words = $"反映拖延办理，{level}。";
        var id = await service.Received(Samples.Letter with { Text = words, Name = "来信人" });
        var officer = await service.Officer();
        await officer.Assign(id, Samples.Division);
        if (level is not Protection.Normal)
        {
            await officer.Press(await officer.OpenCase(id), $"raise-{level}");
        }

        foreach (var role in StaffRoles.All)
        {
            var staff = await Staff.InRoles(service, [role], Samples.Division);
            var answer = await staff.Get(Staff.PathOf(id));
            var isProtected = level is Protection.Confidential;
            var known = isProtected ? role is StaffRole.ProtectedOfficer : role is StaffRole.Dispatcher or StaffRole.Handler or StaffRole.Reviewer or StaffRole.Auditor;
            Assert.Equal(known ? HttpStatusCode.OK : role is StaffRole.Operator ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, answer.StatusCode);
            var (page, queue) = (await answer.Text(), await (await staff.Get("/staff?tab=All")).Text());
            Assert.Equal(known && role is not StaffRole.Auditor, page.Contains(words, StringComparison.Ordinal));
            Assert.Equal(known && (level is Protection.Normal ? role is StaffRole.Dispatcher or StaffRole.Handler : role is StaffRole.ProtectedOfficer), page.Contains("来信人", StringComparison.Ordinal));
            Assert.DoesNotContain("来信人", queue, StringComparison.Ordinal);
            Assert.Equal(known, queue.Contains($"\"{Staff.PathOf(id)}\"", StringComparison.Ordinal));
            Assert.False((isProtected || role is StaffRole.Auditor) && queue.Contains(words, StringComparison.Ordinal), $"{role} {level}");
        }
    }
}
