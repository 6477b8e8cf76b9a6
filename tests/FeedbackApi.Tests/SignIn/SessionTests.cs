using System.Net;

namespace PublicNotice.FeedbackApi.Tests.SignIn;

public sealed class SessionTests(Service service) : IClassFixture<Service>
{
    private const string Cookie = "staff";

    [Fact]
    public async Task SessionCookie_IsStrictHiddenAndForTheDeskAlone()
    {
        await Staff.Account(service, "flags");
        var answer = await new Browser(service).SignIn("flags", Staff.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith(Cookie + "=", StringComparison.Ordinal));

        Assert.Contains("path=/staff", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    // Session fixation (incident T39): a session that was there before is not the one that sign-in gives.
    [Fact]
    public async Task SignIn_GivesANewSession()
    {
        await Staff.Account(service, "rotate");
        var browser = new Browser(service);
        await browser.SignIn("rotate", Staff.Password);
        var first = Session(browser);

        await browser.SignIn("rotate", Staff.Password);

        Assert.NotEqual(first, Session(browser));
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("CfDJ8AAAA")]
    public async Task ForgedSession_IsNobody(string value)
    {
        var browser = new Browser(service);
        browser.Cookies.Add(service.Address, new Cookie(Cookie, value, "/staff"));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/staff")).StatusCode);
    }

    [Fact]
    public async Task IdleForHalfAnHour_IsSignedOut()
    {
        service.Clock.Set(TestClock.Start);
        var staff = await Staff.SignedIn(service);
        service.Clock.Advance(TimeSpan.FromMinutes(29));
        await staff.Open("/staff");
        service.Clock.Advance(TimeSpan.FromMinutes(29));
        await staff.Open("/staff");
        service.Clock.Advance(TimeSpan.FromMinutes(31));

        var answer = await staff.Get("/staff");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(SignInPage.Path, answer.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        var staff = await Staff.SignedIn(service);

        var answer = await staff.Press(await staff.Open("/staff"), "sign-out");

        Assert.Equal((HttpStatusCode.SeeOther, SignInPage.Path), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, (await staff.Get("/staff")).StatusCode);
    }

    [Fact]
    public async Task CookieCopiedBeforeSigningOut_OpensNothingAfter()
    {
        var staff = await Staff.SignedIn(service);
        var copy = new Browser(service);
        copy.Cookies.Add(staff.Cookies.GetCookies(new Uri(service.Address, "/staff")));

        await staff.Press(await staff.Open("/staff"), "sign-out");
        service.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Redirect, (await copy.Get("/staff")).StatusCode);
    }

    [Fact]
    public async Task SignOutFromAnotherSite_IsRefused()
    {
        var staff = await Staff.SignedIn(service);

        var answer = await staff.Post("/staff/sign-out", []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await answer.Page();
        await staff.Open("/staff");
    }

    [Fact]
    public async Task PagesOfTheDesk_StayOutOfCaches()
    {
        var staff = await service.Officer();
        var id = (await service.CaseOf((await new Citizen(service).Submit(Samples.Letter)).Code)).Id;

        foreach (var path in new[] { "/staff", Staff.PathOf(id), SignInPage.Path })
        {
            Assert.Contains("no-store", (await staff.Get(path)).Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        }
    }

    private static string? Session(Browser browser) => browser.Cookies.GetCookies(new Uri(browser.Service.Address, "/staff"))[Cookie]?.Value;
}
