using System.Net;
using AngleSharp.Html.Dom;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;

namespace PublicNotice.FeedbackApi.Tests.People;

/// <summary>重设密码: a link from an operator, who never learns the password.</summary>
public sealed class PasswordRenewalTests : IAsyncLifetime
{
    private const string NewPassword = "another horse in the rain";
    private Service _service = null!;
    private Staff _operator = null!;
    private Staff _other = null!;

    public async Task InitializeAsync()
    {
        _service = await Service.Start("--RateLimits:SignIns:Burst=1000", "--RateLimits:AllSignIns:Burst=1000");
        _operator = await Staff.SignedIn(_service, StaffRole.Operator);
        _other = await Staff.SignedIn(_service, StaffRole.Handler);
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task NewPassword_OpensTheAccountAndTheOldOneAndItsSessionsDoNot()
    {
        await _other.Open("/staff");

        var answer = await Set(await Link(_other), NewPassword);

        Assert.Equal((HttpStatusCode.Redirect, SignInPage.Path), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, (await _other.Get("/staff")).StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, (await new Browser(_service).SignIn(_other.UserName, Staff.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await new Browser(_service).SignIn(_other.UserName, NewPassword)).StatusCode);
        Assert.Equal(_operator.Signature, (await _service.LastEvent(AuditCode.PasswordRenewalMade)).Who);
        Assert.Equal(_other.Signature, (await _service.LastEvent(AuditCode.PasswordRenewed)).Who);
    }

    [Fact]
    public async Task Link_WorksOnceAndNotForeverAndMakesNoAccount()
    {
        var (used, expired) = (await Link(_other), await Link(_other));
        await Set(used, NewPassword);
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(_service).Get(used)).StatusCode);

        _service.Clock.Advance(TimeSpan.FromHours(72));

        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(_service).Get(expired)).StatusCode);
    }

    [Theory]
    [InlineData("", "请填写新密码。")]
    [InlineData("short", "密码至少 12 位。")]
    public async Task BadPassword_LeavesTheLinkOpen(string password, string sentence)
    {
        var link = await Link(_other);

        var answer = await Set(link, password);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([sentence], (await answer.Page()).QuerySelectorAll("[role=alert]").Select(alert => alert.TextContent));
        Assert.Equal(HttpStatusCode.Redirect, (await Set(link, NewPassword)).StatusCode);
    }

    // Else an operator, who sees no case, could walk into protected ones.
    [Fact]
    public async Task OfficersPassword_IsSetByAnOfficerAlone()
    {
        var officer = await Staff.SignedIn(_service, StaffRole.ProtectedOfficer, StaffRole.Operator);

        var answer = await Ask(_operator, officer);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("保密件专办员的密码只能由本身就是保密件专办员的人重设。", (await answer.Page()).TextOf("refusal"));
        Assert.Equal(HttpStatusCode.Redirect, (await Ask(officer, _other)).StatusCode);
    }

    [Fact]
    public async Task OneselfAndWhoIsSuspended_GetNoLink()
    {
        Assert.False((await _operator.Open(await PathOf(_operator))).Has("renew-password"));
        await _operator.Press(await _operator.Open(await PathOf(_other)), "suspend", ("why", "离职"));

        Assert.Equal("账号已停用，请先恢复。", (await (await Ask(_operator, _other)).Page()).TextOf("refusal"));
    }

    private async Task<HttpResponseMessage> Ask(Staff by, Staff whose) => await by.Press(await by.Open(await PathOf(whose)), "renew-password");

    private async Task<string> Link(Staff whose)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Ask(_operator, whose)).StatusCode);
        return ((IHtmlInputElement)(await _operator.Open(await PathOf(whose))).Find("renewal-link").QuerySelector("input")!).Value;
    }

    private async Task<HttpResponseMessage> Set(string link, string password)
    {
        var browser = new Browser(_service);
        return await browser.Press(await browser.Open(link), "renew", ("password", password));
    }

    private async Task<string> PathOf(Staff person) =>
        "/staff/people/" + (await _service.Query(db => Task.FromResult(db.Users.Single(u => u.UserName == person.UserName)))).Id;
}
