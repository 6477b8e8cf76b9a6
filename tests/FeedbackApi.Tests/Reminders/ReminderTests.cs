using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Reminders;

namespace PublicNotice.FeedbackApi.Tests.Reminders;

/// <summary>Who is reminded of what, and that nobody is who may not know.</summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task EachIsRemindedOfWhatIsTheirs_Once()
    {
        await using var service = await Service.Start();
        var (mine, other, reviewer) = (await Handler(service, Samples.Division), await Handler(service, Samples.OtherDivision), await Staff.InRoles(service, [StaffRole.Reviewer], Samples.Division));
        var id = await service.Assigned();

        await Round(service);
        await Round(service);

        Assert.Equal([$"分派到本处室 办件 {id}"], await Unread(mine));
        Assert.Empty(await Unread(other));
        Assert.Empty(await Unread(reviewer));
        await (await service.Officer()).SubmitAnswer(id, "已经修好。");
        await Round(service);
        Assert.Equal([$"待审核答复 办件 {id}"], await Unread(reviewer));
        Assert.Contains("提醒（1）", (await reviewer.Open("/staff/reminders")).QuerySelector(".staff-nav")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LaterRound_LooksAtWhatWasDoneSinceAlone()
    {
        await using var service = await Service.Start();
        var mine = await Handler(service, Samples.Division);
        await service.Assigned();
        await using var scope = service.App.Services.CreateAsyncScope();
        var round = scope.ServiceProvider.GetRequiredService<ReminderRound>();
        var newest = await round.Newest(CancellationToken.None);

        Assert.Equal(0, await round.Tasks(newest));
        var id = await service.Assigned();
        await round.Tasks(newest);

        Assert.Equal([$"分派到本处室 办件 {id}"], await Unread(mine));
    }

    [Fact]
    public async Task WhoeverAsksForAnExtension_IsNotRemindedToDecideIt()
    {
        await using var service = await Service.Start();
        var (asking, other) = (await service.Officer(), await Staff.InRoles(service, [StaffRole.Reviewer], Samples.Division));
        var id = await service.Assigned();
        await asking.Act(id, CaseAct.AskExtension, typed: [("date", "2023-12-20"), ("reason", "需要现场核实")]);

        await Round(service);

        Assert.Contains($"待批延期 办件 {id}", await Unread(other));
        Assert.DoesNotContain($"待批延期 办件 {id}", await Unread(asking));
    }

    // Received on Friday 2023-12-01 with 7 working days: half is used on 12-07 (4 of 7), four fifths on 12-11 (6 of 7), the last day is 12-12.
    [Theory]
    [InlineData("2023-12-06 09:00:00", null)]
    [InlineData("2023-12-07 09:00:00", "期限已用一半")]
    [InlineData("2023-12-11 09:00:00", "期限已用八成")]
    [InlineData("2023-12-12 09:00:00", "今天是最后一个工作日")]
    [InlineData("2023-12-13 09:00:00", null)]
    public async Task Deadline_IsWarnedOfByItsDivision(string now, string? warning)
    {
        await using var service = await Service.Start();
        var id = await service.Assigned();
        service.Clock.Set(now);
        var (mine, other) = (await Handler(service, Samples.Division), await Handler(service, Samples.OtherDivision));

        await Round(service, deadlines: true);

        Assert.Equal(warning is null ? [] : [$"{warning} 办件 {id}"], (await Unread(mine)).Where(line => !line.StartsWith("分派", StringComparison.Ordinal)));
        Assert.Empty(await Unread(other));
    }

    // Incidents T1, T37: a protected case reminds its officers alone, and one that becomes protected reminds nobody else any more.
    [Fact]
    public async Task ProtectedCase_RemindsItsOfficersAlone()
    {
        await using var service = await Service.Start();
        var dispatcher = await Staff.InRoles(service, [StaffRole.Dispatcher, StaffRole.Handler, StaffRole.Reviewer, StaffRole.Comms], Samples.Division);
        var (secret, later) = (await service.Received(Samples.Accusation), await service.Assigned());
        await Round(service);
        Assert.NotEmpty(await Unread(dispatcher));
        service.Clock.Set("2023-12-12 09:00:00");
        var officer = await Staff.SignedIn(service);
        await officer.Press(await officer.OpenCase(later), "raise-Confidential");

        await Round(service, deadlines: true);

        dispatcher = await Again(service, dispatcher);
        Assert.Empty(await Unread(dispatcher));
        Assert.DoesNotContain("提醒（", (await dispatcher.Open("/staff/reminders")).QuerySelector(".staff-nav")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"今天是最后一个工作日 办件 {secret}", await Unread(officer));
    }

    [Fact]
    public async Task Reminder_IsPutAwayByItsPersonAlone()
    {
        await using var service = await Service.Start();
        var (one, other) = (await Handler(service, Samples.Division), await Handler(service, Samples.Division));
        await service.Assigned();
        await Round(service);
        var foreign = Forms.Read((await one.Open("/staff/reminders")).Find("read-all").Closest("form")!);

        await other.Press(await other.Open("/staff/reminders"), "read-all", ("id", foreign["id"]));
        Assert.Single(await Unread(one));
        await one.Press(await one.Open("/staff/reminders"), "read-all");

        Assert.Empty(await Unread(one));
        Assert.Single(await Unread(other));
    }

    [Theory]
    [InlineData("不是邮箱")]
    [InlineData("张三 <a@b.cn>")]
    [InlineData("a@b.cn\r\nBcc: c@d.cn")]
    public async Task WrongAddress_IsRefusedWithASentence(string address)
    {
        await using var service = await Service.Start();
        var staff = await Handler(service, Samples.Division);

        var answer = await staff.Press(await staff.Open("/staff/reminders"), "save-address", ("email", address));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.StartsWith("邮箱地址不对", (await answer.Page(strict: !address.Contains('\r'))).TextOf("refusal"), StringComparison.Ordinal);
    }

    internal static Task<Staff> Handler(Service service, string division) => Staff.InRoles(service, [StaffRole.Handler], division);

    internal static async Task Round(Service service, bool deadlines = false)
    {
        await using var scope = service.App.Services.CreateAsyncScope();
        var round = scope.ServiceProvider.GetRequiredService<ReminderRound>();
        await round.Tasks();
        if (deadlines)
        {
            await round.Deadlines();
        }
    }

    // A session does not outlast days.
    private static async Task<Staff> Again(Service service, Staff staff)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await staff.SignIn(staff.UserName, Staff.Password)).StatusCode);
        return staff;
    }

    private static async Task<IReadOnlyList<string>> Unread(Staff staff) =>
        [.. (await staff.Open("/staff/reminders")).QuerySelectorAll("[data-testid=reminders] li > span").Select(line => $"{line.QuerySelector("strong")!.TextContent} {line.QuerySelector("a")!.TextContent}")];
}
