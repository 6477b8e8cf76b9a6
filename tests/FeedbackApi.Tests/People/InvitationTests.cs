using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;

namespace PublicNotice.FeedbackApi.Tests.People;

/// <summary>邀请: one link, one account, not for long (T34, T35).</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    private const string People = "/staff/people";
    private Service _service = null!;
    private Staff _operator = null!;

    public async Task InitializeAsync()
    {
        _service = await Service.Start("--RateLimits:SignIns:Burst=1000", "--RateLimits:AllSignIns:Burst=1000");
        _operator = await Staff.SignedIn(_service, StaffRole.Operator);
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Invited_ChoosesAPasswordAndHasTheRightsThatWereGiven()
    {
        var link = await Invite("李四", ["Handler"], [Samples.Division]);

        var (browser, answer) = await Join(link, "lisi");

        Assert.Equal((HttpStatusCode.Redirect, "/staff"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        await browser.Open("/staff");
        var account = await _service.Query(db => db.Users.SingleAsync(u => u.UserName == "lisi"));
        Assert.Equal("李四", account.DisplayName);
        Assert.Equal([StaffRole.Handler], account.Roles);
        Assert.Equal([Samples.Division], account.Divisions);
        Assert.Equal(_operator.Signature, (await _service.LastEvent(AuditCode.InvitationMade)).Who);
        Assert.Equal("李四（lisi）", (await _service.LastEvent(AuditCode.InvitationUsed)).Who);
    }

    [Fact]
    public async Task Link_IsLongAndShownOnceAndKeptAsAHashAlone()
    {
        var link = await Invite("李四");

        Assert.Matches("/staff/join\\?token=[0-9a-f]{40}$", link);
        Assert.False((await _operator.Open(People)).Has("invitation-link"));
        Assert.False(await _service.Store.Holds(_service, link[^40..]));
    }

    [Fact]
    public async Task UsedLink_IsDead()
    {
        var link = await Invite("李四");
        await Join(link, "lisi");

        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(_service).Get(link)).StatusCode);
    }

    [Fact]
    public async Task LinkUsedAtOnce_MakesOneAccount()
    {
        var link = await Invite("李四");
        var browsers = Enumerable.Range(0, 6).Select(_ => new Browser(_service)).ToList();
        var forms = await Task.WhenAll(browsers.Select(browser => browser.Open(link)));

        var answers = await Task.WhenAll(browsers.Select((browser, i) => Send(browser, forms[i], $"lisi{i}")));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.Redirect);
        Assert.All(answers.Where(answer => answer.StatusCode is not HttpStatusCode.Redirect), answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(2, await _service.Query(db => db.Users.CountAsync()));
        Assert.Equal(1, await _service.CountEvents(AuditCode.InvitationUsed));
    }

    [Fact]
    public async Task ExpiredLink_IsDead()
    {
        var link = await Invite("李四");
        var browser = new Browser(_service);
        var form = await browser.Open(link);
        _service.Clock.Advance(TimeSpan.FromHours(72));

        Assert.Equal(HttpStatusCode.NotFound, (await Send(browser, form, "lisi")).StatusCode);
        Assert.Equal(1, await _service.Query(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task RevokedLink_IsDeadAndCannotBeRevokedAgain()
    {
        var link = await Invite("李四");
        var page = await _operator.Open(People);
        var button = page.QuerySelector("[data-testid^=revoke-]")!.GetAttribute("data-testid")!;

        Assert.Equal(HttpStatusCode.Redirect, (await _operator.Press(page, button)).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(_service).Get(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await _operator.Press(page, button)).StatusCode);
        Assert.Equal(1, await _service.CountEvents(AuditCode.InvitationRevoked));
        Assert.Equal(HttpStatusCode.NotFound, (await _operator.Press(page, button, ("id", "999"))).StatusCode);
    }

    [Theory]
    [InlineData("?token=")]
    [InlineData("")]
    [InlineData("?token=%00")]
    [InlineData("?token=0123456789012345678901234567890123456789")]
    public async Task WrongToken_IsNotFound(string query)
    {
        var answer = await new Browser(_service).Get("/staff/join" + query);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True((await answer.Page()).Has("dead-link"));
    }

    [Theory]
    [InlineData("lisi", "short", "密码至少 12 位。")]
    [InlineData("李四", Staff.Password, "用户名只能用字母、数字和 - . _ @ +。")]
    [InlineData("", Staff.Password, "请填写用户名和密码。")]
    public async Task BadAccount_LeavesTheInvitationOpen(string userName, string password, string sentence)
    {
        var link = await Invite("李四");

        var (browser, answer) = await Join(link, userName, password);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal([sentence], page.QuerySelectorAll("[role=alert]").Select(alert => alert.TextContent));
        Assert.Equal(HttpStatusCode.Redirect, (await Send(browser, page, "lisi")).StatusCode);
    }

    [Fact]
    public async Task OperatorWhoIsNoOfficer_MakesNoOfficerWhileThereIsOne()
    {
        await Staff.SignedIn(_service, StaffRole.ProtectedOfficer);

        var answer = await Ask("李四", ["ProtectedOfficer"], []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("保密件专办员", (await answer.Page()).TextOf("fault"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "请填写姓名")]
    [InlineData("   ", "请填写姓名")]
    [InlineData("十字之名十字之名十字之名十字之名十字之名十字之名十字之名十字之名十字之名十字之名余", "最多 40 个字")]
    public async Task BadName_IsRefused(string name, string sentence)
    {
        var answer = await Ask(name, ["Auditor"], []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Page()).TextOf("fault"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "请至少选择一个角色")]
    [InlineData("Handler", "请至少选择一个处室")]
    [InlineData("Reviewer", "请至少选择一个处室")]
    public async Task RightsThatOpenNothing_AreRefused(string role, string sentence)
    {
        var answer = await Ask("李四", role.Length == 0 ? [] : [role], []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Page()).TextOf("fault"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownRoleOrDivision_IsRefused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask("李四", ["Everything"], [])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask("李四", ["6"], [])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask("李四", [], ["nowhere"])).StatusCode);
    }

    private Task<string> Invite(string name) => Invite(name, ["Auditor"], []);

    private async Task<string> Invite(string name, string[] roles, string[] divisions)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Ask(name, roles, divisions)).StatusCode);
        return ((IHtmlInputElement)(await _operator.Open(People)).Find("invitation-link").QuerySelector("input")!).Value;
    }

    private async Task<HttpResponseMessage> Ask(string name, string[] roles, string[] divisions)
    {
        var form = Forms.Read((await _operator.Open(People + "/invite")).Find("make-invitation").Closest("form")!);
        return await _operator.Post(People + "/invite",
        [
            new("__RequestVerificationToken", form["__RequestVerificationToken"]), new("displayName", name),
            .. roles.Select(role => KeyValuePair.Create("roles", (string?)role)), .. divisions.Select(division => KeyValuePair.Create("divisions", (string?)division)),
        ]);
    }

    private async Task<(Browser, HttpResponseMessage)> Join(string link, string userName, string password = Staff.Password)
    {
        var browser = new Browser(_service);
        return (browser, await Send(browser, await browser.Open(link), userName, password));
    }

    private static Task<HttpResponseMessage> Send(Browser browser, IHtmlDocument form, string userName, string password = Staff.Password) =>
        browser.Press(form, "join", ("userName", userName), ("password", password));
}
