using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>A form from another site is refused (incident T39), and an honest citizen whose token went stale loses nothing.</summary>
public sealed class AntiforgeryTests(Service service) : IClassFixture<Service>
{
    private const string Token = "__RequestVerificationToken";
    private readonly Citizen _citizen = new(service);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("forged")]
    [InlineData("CfDJ8\u202e")]
    public async Task WrongToken_IsRefusedWithTheTextKept(string? token)
    {
        var form = await _citizen.OpenForm(Samples.Notice);
        var before = await service.CountCases();

        var answer = await _citizen.Press(form, "check", ("kind", "意见"), ("text", "写了半小时的话"), (Token, token));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("写了半小时的话", page.ValueOf("text"));
        Assert.Contains("再点一次页面下方的按钮", page.TextOf("error-summary"), StringComparison.Ordinal);
        Assert.Equal(before, await service.CountCases());
    }

    // A stranger's rubbish, or everybody's cookie after the ring of keys was lost: the form comes, and nobody is alarmed.
    [Theory]
    [InlineData("garbage")]
    [InlineData("CfDJ8")]
    public async Task CookieThatCannotBeRead_GetsTheFormAndNoAlarm(string cookie)
    {
        await using var own = await Service.Start();
        var citizen = new Citizen(own);
        citizen.Cookies.Add(own.Address, new Cookie("form", cookie));

        var form = await citizen.OpenForm();
        Assert.Equal(HttpStatusCode.OK, (await citizen.CheckForm(form, Samples.Letter)).StatusCode);

        Assert.DoesNotContain(own.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WrongTokenOnTheLastPage_IsRefusedToo()
    {
        var shown = await (await _citizen.CheckForm(await _citizen.OpenForm(), Samples.Letter)).Page();
        var before = await service.CountCases();

        Assert.Equal(HttpStatusCode.BadRequest, (await _citizen.Press(shown, "submit", (Token, "forged"))).StatusCode);
        Assert.Equal(before, await service.CountCases());
    }

    [Fact]
    public async Task PressedAgain_IsTaken()
    {
        var shown = await (await _citizen.CheckForm(await _citizen.OpenForm(), Samples.Letter)).Page();
        var refused = await _citizen.Press(shown, "submit", (Token, null));

        var answer = await _citizen.SubmitForm(await refused.Page(), Samples.Letter);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task TokenOfAnotherBrowser_IsRefused()
    {
        var form = await new Citizen(service).OpenForm();

        var answer = await _citizen.SubmitForm(form, Samples.Letter);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task FormOpenOverARestart_IsStillTaken()
    {
        await using var own = await Service.Start();
        var citizen = new Citizen(own);
        var form = await citizen.OpenForm();
        await own.Restart();
        var again = new Citizen(own);
        again.Cookies.Add(citizen.Cookies.GetAllCookies());

        Assert.Equal(HttpStatusCode.SeeOther, (await again.SubmitForm(form, Samples.Letter)).StatusCode);
    }

    [Fact]
    public async Task FormCookie_IsSentToThisSiteAlone()
    {
        var answer = await _citizen.Get(Citizen.FormPath);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("form=", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
