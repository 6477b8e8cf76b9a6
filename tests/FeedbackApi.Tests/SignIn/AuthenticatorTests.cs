using System.Net;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.SignIn;

namespace PublicNotice.FeedbackApi.Tests.SignIn;

/// <summary>动态验证码: set up, asked for, taken once, and demanded of the roles that the settings name.</summary>
public sealed class AuthenticatorTests : IAsyncLifetime
{
    private const string SetUp = "/staff/account/authenticator";
    private Service _service = null!;

    public async Task InitializeAsync() => _service = await Service.Start(
        "--RateLimits:SignIns:Burst=1000", "--RateLimits:AllSignIns:Burst=1000", "--SignIn:SecondFactorFor:0=Operator");

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public void Code_IsThatOfTheStandard()
    {
        // RFC 6238, appendix B, shortened to six digits.
        var key = "12345678901234567890"u8.ToArray();

        Assert.Equal("287082", Totp.CodeAt(key, DateTimeOffset.FromUnixTimeSeconds(59)));
        Assert.Equal("081804", Totp.CodeAt(key, DateTimeOffset.FromUnixTimeSeconds(1111111109)));
        Assert.Equal("353130", Totp.CodeAt(key, DateTimeOffset.FromUnixTimeSeconds(20000000000)));
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Spell(key));
    }

    [Fact]
    public async Task AfterSettingUp_ThePasswordAloneOpensNothing()
    {
        var (staff, key, _) = await WithAuthenticator();
        var browser = new Browser(_service);

        var halfway = await browser.SignIn(staff.UserName, Staff.Password);

        Assert.Equal("/staff/sign-in/code", halfway.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/staff")).StatusCode);
        Next();
        Assert.Equal("/staff", (await Type(browser, Code(key))).Headers.Location?.ToString());
        await browser.Open("/staff");
        Assert.Contains("密码和动态验证码", (await _service.LastEvent(AuditCode.SignedIn)).After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_SurvivesTheCode()
    {
        var (staff, key, _) = await WithAuthenticator();
        var browser = new Browser(_service);
        await browser.SignIn(staff.UserName, Staff.Password, "?return=/staff/cases/1");
        Next();

        Assert.Equal("/staff/cases/1", (await Type(browser, Code(key))).Headers.Location?.ToString());
    }

    [Fact]
    public async Task Code_WorksOnce()
    {
        var (staff, key, _) = await WithAuthenticator();
        Next();
        var code = Code(key);
        var (first, second) = (await Halfway(staff), await Halfway(staff));

        Assert.Equal(HttpStatusCode.Redirect, (await Type(first, code)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Type(second, code)).StatusCode);
    }

    [Fact]
    public async Task CodeAtOnce_OpensOneSession()
    {
        var (staff, key, _) = await WithAuthenticator();
        Next();
        var browsers = new List<(Browser Browser, AngleSharp.Html.Dom.IHtmlDocument Form)>();
        for (var i = 0; i < 5; i++)
        {
            var browser = await Halfway(staff);
            browsers.Add((browser, await browser.Open("/staff/sign-in/code")));
        }

        var code = Code(key);
        var answers = await Task.WhenAll(browsers.Select(b => b.Browser.Press(b.Form, "send-code", ("code", code))));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task RecoveryCode_OpensOnceAndIsRecorded()
    {
        var (staff, _, codes) = await WithAuthenticator();
        Assert.Equal(10, codes.Count);

        Assert.Equal(HttpStatusCode.Redirect, (await Type(await Halfway(staff), codes[3].ToUpperInvariant())).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Type(await Halfway(staff), codes[3])).StatusCode);

        Assert.Equal("""{"left":9}""", (await _service.LastEvent(AuditCode.RecoveryCodeUsed)).After);
    }

    [Fact]
    public async Task FiveWrongCodes_LockTheAccount()
    {
        var (staff, key, _) = await WithAuthenticator();
        var browser = await Halfway(staff);
        for (var i = 0; i < 5; i++)
        {
            await Type(browser, "000000");
        }

        Next();
        Assert.Equal(HttpStatusCode.BadRequest, (await Type(browser, Code(key))).StatusCode);
        await _service.LastEvent(AuditCode.AccountLockedOut);
    }

    [Fact]
    public async Task Secret_IsNotReadableInTheDatabase()
    {
        var (_, key, codes) = await WithAuthenticator();

        Assert.False(await _service.Store.Holds(_service, Convert.ToBase64String(key)));
        Assert.False(await _service.Store.Holds(_service, Totp.Spell(key)));
        Assert.False(await _service.Store.Holds(_service, codes[0]));
    }

    [Fact]
    public async Task WrongCodeWhileSettingUp_SetsNothing()
    {
        var staff = await Staff.SignedIn(_service, StaffRole.Handler);

        var answer = await staff.Press(await staff.Open(SetUp), "confirm-authenticator", ("code", "000000"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Page()).Has("fault"));
        Assert.True((await staff.Open("/staff/account")).Has("set-authenticator"));
    }

    [Fact]
    public async Task SecretOfAnother_IsNotTaken()
    {
        var staff = await Staff.SignedIn(_service, StaffRole.Handler);

        var answer = await staff.Press(await staff.Open(SetUp), "confirm-authenticator", ("key", "AAAA"), ("code", "000000"));

        Assert.Equal((HttpStatusCode.Redirect, SetUp), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task RoleThatDemandsIt_OpensOnlyTheOwnAccountUntilItIsSet()
    {
        var staff = await Staff.SignedIn(_service, StaffRole.Operator);

        var refused = await staff.Get("/staff/people");

        Assert.Equal((HttpStatusCode.SeeOther, "/staff/account"), (refused.StatusCode, refused.Headers.Location?.ToString()));
        Assert.True((await staff.Open("/staff/account")).Has("factor-due"));
        await Confirm(staff);
        Assert.True((await staff.Open("/staff/people")).Has("people"));
        Assert.False((await staff.Open("/staff/account")).Has("factor-due"));
    }

    [Fact]
    public async Task Removing_WantsThePassword()
    {
        var (staff, _, _) = await WithAuthenticator();

        var wrong = await staff.Press(await staff.Open("/staff/account"), "remove-authenticator", ("password", "wrong"));
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        Assert.True((await wrong.Page()).Has("authenticator-set"));
        var right = await staff.Press(await staff.Open("/staff/account"), "remove-authenticator", ("password", Staff.Password));

        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        await _service.LastEvent(AuditCode.AuthenticatorRemoved);
        Assert.Equal("/staff", (await new Browser(_service).SignIn(staff.UserName, Staff.Password)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task NewRecoveryCodes_KillTheOldOnes()
    {
        var (staff, _, old) = await WithAuthenticator();

        await staff.Press(await staff.Open("/staff/account"), "renew-codes", ("password", Staff.Password));
        var codes = CodesOn(await staff.Open(SetUp));

        Assert.Equal(10, codes.Except(old).Count());
        Assert.Equal(HttpStatusCode.BadRequest, (await Type(await Halfway(staff), old[0])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Type(await Halfway(staff), codes[0])).StatusCode);
    }

    [Fact]
    public async Task CodePage_WithoutAPasswordBefore_LeadsBack() =>
        Assert.Equal(SignInPage.Path, (await new Browser(_service).Get("/staff/sign-in/code")).Headers.Location?.ToString());

    private async Task<(Staff Staff, byte[] Key, IReadOnlyList<string> Codes)> WithAuthenticator()
    {
        var staff = await Staff.SignedIn(_service, StaffRole.Handler);
        var (key, codes) = await Confirm(staff);
        return (staff, key, codes);
    }

    private async Task<(byte[] Key, IReadOnlyList<string> Codes)> Confirm(Staff staff)
    {
        var form = await staff.Open(SetUp);
        var key = FromBase32(form.TextOf("authenticator-key"));
        var answer = await staff.Press(form, "confirm-authenticator", ("code", Code(key)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (key, CodesOn(await staff.Open(SetUp)));
    }

    private async Task<Browser> Halfway(Staff staff)
    {
        var browser = new Browser(_service);
        await browser.SignIn(staff.UserName, Staff.Password);
        return browser;
    }

    private static async Task<HttpResponseMessage> Type(Browser browser, string code) =>
        await browser.Press(await browser.Open("/staff/sign-in/code"), "send-code", ("code", code));

    private string Code(byte[] key) => Totp.CodeAt(key, _service.Clock.GetUtcNow());

    private void Next() => _service.Clock.Advance(TimeSpan.FromSeconds(30));

    private static string[] CodesOn(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.Find("recovery-codes").QuerySelectorAll("code").Select(code => code.TextContent)];

    private static byte[] FromBase32(string spelled)
    {
        var bits = string.Concat(spelled.Where(char.IsAsciiLetterOrDigit)
            .Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
