using System.Net;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;

namespace PublicNotice.FeedbackApi.Tests.SignIn.Provider;

/// <summary>统一登录, against OpenIddict's server: by the subject that was bound, and never without an account (T41).</summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private const string Start = "/staff/sign-in/provider";
    private TestProvider _provider = null!;
    private Service _service = null!;

    public async Task InitializeAsync()
    {
        _provider = await TestProvider.Start();
        _service = await Serve();
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task UnknownPerson_GetsNoAccount()
    {
        _provider.Vouches("s-1", ("preferred_username", "wang"), ("email", "wang@example.gov.cn"));
        var browser = new Browser(_service);

        var onward = await Go(browser, Start);

        Assert.Equal("/staff/sign-in?fault=unknown", onward);
        Assert.Contains("还没有绑定", (await browser.Open(onward)).TextOf("sign-in-trouble"), StringComparison.Ordinal);
        Assert.Equal(0, await _service.Query(db => db.Users.CountAsync()));
        Assert.Equal("统一登录身份没有绑定账号", (await _service.LastEvent(AuditCode.SignInFailed)).Why);
    }

    [Fact]
    public async Task PersonWhoBindsIt_SignsInBySubjectFromThenOn()
    {
        var staff = await Staff.SignedIn(_service, StaffRole.Auditor);
        _provider.Vouches("s-2", ("preferred_username", "any"));
        Assert.Equal("/staff/account", await Go(staff, "/staff/account/provider"));
        Assert.True((await staff.Open("/staff/account")).Has("provider-linked"));
        _provider.Vouches("s-2", ("preferred_username", "renamed"));
        var browser = new Browser(_service);

        Assert.Equal("/staff/audit", await Go(browser, Start));

        Assert.Contains(staff.DisplayName, (await browser.Open("/staff/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("统一登录", (await _service.LastEvent(AuditCode.SignedIn)).After, StringComparison.Ordinal);
        Assert.Equal(staff.Signature, (await _service.LastEvent(AuditCode.ProviderLinked)).Who);
    }

    [Fact]
    public async Task SameNameWithAnotherSubject_IsNobody()
    {
        await using var own = await Serve("--SignIn:Oidc:MatchClaim=preferred_username");
        await Staff.Account(own, "wang", StaffRole.Handler);
        _provider.Vouches("s-3", ("preferred_username", "wang"));
        Assert.Equal("/staff", await Go(new Browser(own), Start));
        _provider.Vouches("s-4", ("preferred_username", "wang"));

        Assert.Equal("/staff/sign-in?fault=unknown", await Go(new Browser(own), Start));
    }

    [Fact]
    public async Task Email_CountsOnlyWhenItIsVerified()
    {
        await using var own = await Serve("--SignIn:Oidc:MatchClaim=email");
        await Staff.Account(own, "li@example.gov.cn", StaffRole.Handler);

        _provider.Vouches("s-5", ("email", "li@example.gov.cn"), ("email_verified", false));
        Assert.Equal("/staff/sign-in?fault=unknown", await Go(new Browser(own), Start));
        _provider.Vouches("s-5", ("email", "li@example.gov.cn"));
        Assert.Equal("/staff/sign-in?fault=unknown", await Go(new Browser(own), Start));
        _provider.Vouches("s-5", ("email", "li@example.gov.cn"), ("email_verified", true));
        Assert.Equal("/staff", await Go(new Browser(own), Start));
    }

    [Fact]
    public async Task SubjectOfOneAccount_BindsToNoOther()
    {
        _provider.Vouches("s-6");
        await Go(await Staff.SignedIn(_service, StaffRole.Handler), "/staff/account/provider");
        var other = await Staff.SignedIn(_service, StaffRole.Handler);

        Assert.Equal("/staff/sign-in?fault=failed", await Go(other, "/staff/account/provider"));

        Assert.False((await other.Open("/staff/account")).Has("provider-linked"));
    }

    [Fact]
    public async Task Unbound_SignsInNobody()
    {
        var staff = await Staff.SignedIn(_service, StaffRole.Handler);
        _provider.Vouches("s-7");
        await Go(staff, "/staff/account/provider");

        await staff.Press(await staff.Open("/staff/account"), "unlink-provider");

        Assert.Equal("/staff/sign-in?fault=unknown", await Go(new Browser(_service), Start));
        await _service.LastEvent(AuditCode.ProviderUnlinked);
    }

    [Fact]
    public async Task SuspendedAccount_StaysShut()
    {
        var staff = await Staff.SignedIn(_service, StaffRole.Handler);
        _provider.Vouches("s-8");
        await Go(staff, "/staff/account/provider");
        await _service.Query(db => db.Users.Where(a => a.UserName == staff.UserName).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsSuspended, true)));

        Assert.Equal("/staff/sign-in?fault=closed", await Go(new Browser(_service), Start));
    }

    [Fact]
    public async Task RoleThatDemandsASecondFactor_IsSatisfiedByTheProvider()
    {
        await using var own = await Serve("--SignIn:Oidc:MatchClaim=preferred_username", "--SignIn:SecondFactorFor:0=Operator");
        await Staff.Account(own, "chen", StaffRole.Operator);
        _provider.Vouches("s-9", ("preferred_username", "chen"));

        Assert.Equal("/staff/people", await Go(new Browser(own), Start));
    }

    [Fact]
    public async Task ReturnFromTheProvider_OfAnotherBrowser_IsRefused()
    {
        _provider.Vouches("s-10");
        var victim = new Browser(_service);
        var back = await ToTheProvider(new Browser(_service), Start);

        var answer = await victim.Get(back);

        Assert.Equal("/staff/sign-in?fault=failed", (await answer.Page()).QuerySelector("a")!.GetAttribute("href"));
        Assert.StartsWith("统一登录没有完成", (await _service.LastEvent(AuditCode.SignInFailed)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenOfAnotherTime_IsRefused()
    {
        await Staff.Account(_service, "late");
        _provider.Vouches("s-11");
        _service.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal("/staff/sign-in?fault=failed", await Go(new Browser(_service), Start));
    }

    [Fact]
    public async Task ForgedReturn_IsRefusedWithAPage()
    {
        var answer = await new Browser(_service).Get("/staff/sign-in/provider/return?code=x&state=y");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("/staff/sign-in?fault=failed", (await answer.Page()).QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("--SignIn:Oidc:Authority=http://id.example.gov.cn", "SignIn:Oidc:Authority")]
    [InlineData("--SignIn:Oidc:ClientSecret=", "ClientSecret")]
    public async Task WrongSetting_StopsTheStart(string setting, string named)
    {
        var fault = await Assert.ThrowsAnyAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => Serve(setting));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    private async Task<Service> Serve(params string[] settings)
    {
        var service = await Service.Start(["--RateLimits:SignIns:Burst=1000", "--RateLimits:AllSignIns:Burst=1000", .. _provider.Settings, .. settings]);
        // What the provider signs is good for minutes of its own clock.
        service.Clock.Set(TimeProvider.System.GetUtcNow());
        return service;
    }

    // To the provider, back, and to where our page in between leads.
    private static async Task<string> Go(Browser browser, string start)
    {
        var answer = await browser.Get(await ToTheProvider(browser, start));
        return (await answer.Page()).QuerySelector("a")!.GetAttribute("href")!;
    }

    /// <summary>Goes to the provider; the address by which it sends the browser back.</summary>
    private static async Task<string> ToTheProvider(Browser browser, string start)
    {
        var away = await browser.Get(start);
        Assert.Equal(HttpStatusCode.Redirect, away.StatusCode);
        Assert.Contains("code_challenge_method=S256", away.Headers.Location!.Query, StringComparison.Ordinal);
        var back = await browser.Get(away.Headers.Location.ToString());
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        return back.Headers.Location!.ToString();
    }
}
