using System.Net;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;

namespace PublicNotice.FeedbackApi.Tests.SignIn;

/// <summary>我的账号: one's own sessions and password.</summary>
public sealed class OwnAccountTests(Service service) : IClassFixture<Service>
{
    private const string Path = "/staff/account";

    [Fact]
    public async Task Sessions_AreListedWithTheirBrowser()
    {
        var staff = await Staff.SignedIn(service, StaffRole.Handler);
        await Second(staff, "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0");

        var sessions = (await staff.Open(Path)).Find("sessions").TextContent;

        Assert.Contains("Firefox，Windows", sessions, StringComparison.Ordinal);
        Assert.Contains("（本机）", sessions, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0.", sessions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndedSession_IsSignedOutAtItsNextRequest()
    {
        var staff = await Staff.SignedIn(service, StaffRole.Handler);
        var second = await Second(staff);
        await second.Open(Path);

        var answer = await staff.Press(await staff.Open(Path), "end-session");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(SignInPage.Path, (await second.Get(Path)).Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        await staff.Open(Path);
        Assert.Equal(staff.Signature, (await service.LastEvent(AuditCode.SessionsEnded)).Who);
    }

    [Fact]
    public async Task SessionOfAnother_IsNotFound()
    {
        var (staff, other) = (await Staff.SignedIn(service, StaffRole.Handler), await Staff.SignedIn(service, StaffRole.Handler));
        await Second(staff);
        await Second(other);
        var theirs = Forms.Read((await other.Open(Path)).Find("end-session").Closest("form")!)["id"];

        var answer = await staff.Press(await staff.Open(Path), "end-session", ("id", theirs));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await other.Open(Path);
    }

    [Fact]
    public async Task AllOthers_EndAtOnce()
    {
        var staff = await Staff.SignedIn(service, StaffRole.Handler);
        var others = new[] { await Second(staff), await Second(staff) };

        await staff.Press(await staff.Open(Path), "end-others");

        foreach (var other in others)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await other.Get(Path)).StatusCode);
        }

        await staff.Open(Path);
    }

    [Fact]
    public async Task SessionLasts_NoLongerThanADay()
    {
        await using var own = await Service.Start("--SignIn:SessionHours=2");
        var staff = await Staff.SignedIn(own, StaffRole.Handler);
        for (var i = 0; i < 7; i++)
        {
            own.Clock.Advance(TimeSpan.FromMinutes(16));
            await staff.Open(Path);
        }

        own.Clock.Advance(TimeSpan.FromMinutes(9));

        Assert.Equal(HttpStatusCode.Redirect, (await staff.Get(Path)).StatusCode);
    }

    [Fact]
    public async Task IdleLimit_IsASetting()
    {
        await using var own = await Service.Start("--SignIn:IdleMinutes=5");
        var staff = await Staff.SignedIn(own, StaffRole.Handler);
        own.Clock.Advance(TimeSpan.FromMinutes(5));
        await staff.Open(Path);
        own.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(HttpStatusCode.Redirect, (await staff.Get(Path)).StatusCode);
    }

    [Fact]
    public async Task NewPassword_EndsTheOtherSessionsAndReplacesTheOld()
    {
        var staff = await Staff.SignedIn(service, StaffRole.Handler);
        var second = await Second(staff);

        var answer = await Change(staff, Staff.Password, "plum blossom in snow");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True((await staff.Open(Path)).Has("done"));
        Assert.Equal(HttpStatusCode.Redirect, (await second.Get(Path)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await new Browser(service).SignIn(staff.UserName, Staff.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await new Browser(service).SignIn(staff.UserName, "plum blossom in snow")).StatusCode);
        await service.LastEvent(AuditCode.PasswordChanged);
    }

    [Theory]
    [InlineData("wrong password", "plum blossom in snow", "现在的密码不对。")]
    [InlineData(Staff.Password, "short", "密码至少 12 位。")]
    [InlineData(Staff.Password, "", "请填写现在的密码和新密码。")]
    public async Task BadPassword_ChangesNothing(string current, string next, string sentence)
    {
        var staff = await Staff.SignedIn(service, StaffRole.Handler);
        var before = await service.CountEvents(AuditCode.PasswordChanged);

        var answer = await Change(staff, current, next);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Page()).QuerySelectorAll("[role=alert]").Select(alert => alert.TextContent));
        Assert.Equal(before, await service.CountEvents(AuditCode.PasswordChanged));
        Assert.Equal(HttpStatusCode.Redirect, (await new Browser(service).SignIn(staff.UserName, Staff.Password)).StatusCode);
    }

    [Fact]
    public async Task GuessedPasswordAtAnOpenScreen_LocksTheAccount()
    {
        var staff = await Staff.SignedIn(service, StaffRole.Handler);
        for (var i = 0; i < 5; i++)
        {
            await Change(staff, "wrong", "plum blossom in snow");
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await Change(staff, Staff.Password, "plum blossom in snow")).StatusCode);
        Assert.Contains(staff.UserName, (await service.LastEvent(AuditCode.AccountLockedOut)).Who, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PasswordWithTheUserName_IsRefused()
    {
        var staff = await Staff.SignedIn(service, StaffRole.Handler);

        var answer = await Change(staff, Staff.Password, staff.UserName + " and more words");

        Assert.Equal(["密码不能包含用户名。"], (await answer.Page()).QuerySelectorAll("[role=alert]").Select(alert => alert.TextContent));
    }

    private static async Task<HttpResponseMessage> Change(Staff staff, string current, string next) =>
        await staff.Press(await staff.Open(Path + "/password"), "save-password", ("current", current), ("next", next));

    // The same person on another computer.
    private async Task<Browser> Second(Staff staff, string? userAgent = null)
    {
        var browser = new Browser(service);
        if (userAgent is not null)
        {
            browser.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        }

        await browser.SignIn(staff.UserName, Staff.Password);
        return browser;
    }
}
