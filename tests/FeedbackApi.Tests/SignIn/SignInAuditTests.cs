using System.Net;
using PublicNotice.FeedbackApi.Audit;

namespace PublicNotice.FeedbackApi.Tests.SignIn;

/// <summary>Every sign-in, failed or not, leaves its event; what a stranger typed does not.</summary>
public sealed class SignInAuditTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task SignInAndSignOut_AreRecorded()
    {
        var staff = await Staff.SignedIn(service);
        await staff.Press(await staff.Open("/staff"), "sign-out");

        var (signedIn, signedOut) = (await service.LastEvent(AuditCode.SignedIn), await service.LastEvent(AuditCode.SignedOut));

        Assert.Equal((staff.Signature, staff.Signature), (signedIn.Who, signedOut.Who));
        Assert.Contains("密码", signedIn.After, StringComparison.Ordinal);
        Assert.StartsWith("10.", signedIn.From, StringComparison.Ordinal);
        Assert.Equal(service.Clock.GetUtcNow(), signedOut.At);
    }

    [Fact]
    public async Task WrongPassword_NamesTheAccount()
    {
        await Staff.Account(service, "recorded");

        await new Browser(service).SignIn("recorded", "wrong");

        var e = await service.LastEvent(AuditCode.SignInFailed);
        Assert.Equal(("未登录的人（账号 recorded）", "密码不对"), (e.Who, e.Why));
    }

    [Fact]
    public async Task UnknownName_IsNotKept()
    {
        await new Browser(service).SignIn("my secret in the wrong field", "");

        var e = await service.LastEvent(AuditCode.SignInFailed);
        Assert.Equal((null, "未登录的人", "没有这个用户名"), (e.AccountId, e.Who, e.Why));
        Assert.False(await service.Store.Holds(service, "my secret in the wrong field"));
    }

    [Fact]
    public async Task FiveFailures_AreALockThatEndsInTime()
    {
        await using var own = await Service.Start("--SignIn:LockMinutes=7");
        await Staff.Account(own, "lockable");
        for (var i = 0; i < 5; i++)
        {
            await new Browser(own).SignIn("lockable", "wrong");
        }

        Assert.Equal("锁定 7 分钟", (await own.LastEvent(AuditCode.AccountLockedOut)).Why);
        Assert.Equal(HttpStatusCode.BadRequest, (await new Browser(own).SignIn("lockable", Staff.Password)).StatusCode);
        Assert.Equal("账号暂时锁定", (await own.LastEvent(AuditCode.SignInFailed)).Why);
        own.Clock.Advance(TimeSpan.FromMinutes(7));
        Assert.Equal(HttpStatusCode.Redirect, (await new Browser(own).SignIn("lockable", Staff.Password)).StatusCode);
    }

    [Fact]
    public async Task FailuresAtOnce_AreAllCounted()
    {
        await Staff.Account(service, "stormed");
        var browsers = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            var browser = new Browser(service);
            return (Browser: browser, Form: await browser.Open(SignInPage.Path));
        }));

        await Task.WhenAll(browsers.Select(b => b.Browser.Press(b.Form, "sign-in", ("userName", "stormed"), ("password", "wrong"))));

        Assert.Equal(1, (await service.Events()).Count(e => e.What == AuditCode.AccountLockedOut.Code() && e.Who.Contains("stormed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task FirstAccount_IsRecordedAsMadeFromTheConsole()
    {
        await using var own = await Service.Start();
        var offer = (FeedbackApi.SignIn.AccountOffer)own.App.Services.GetService(typeof(FeedbackApi.SignIn.AccountOffer))!;
        var browser = new Browser(own);

        await browser.Press(await browser.Open($"/staff/setup?token={offer.Token}"), "create-account",
            ("displayName", "张三"), ("userName", "zhang"), ("password", Staff.Password));

        Assert.Equal(["account-made", "sign-in"], (await own.Events()).Select(e => e.What));
        Assert.Contains("ProtectedOfficer", (await own.LastEvent(AuditCode.AccountMade)).After, StringComparison.Ordinal);
    }
}
