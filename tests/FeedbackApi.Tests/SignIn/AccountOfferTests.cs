using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.SignIn;

namespace PublicNotice.FeedbackApi.Tests.SignIn;

public sealed class AccountOfferTests : IAsyncLifetime
{
    private const string Path = "/staff/setup";
    private Service _service = null!;

    private string Link => $"{Path}?token={_service.App.Services.GetRequiredService<AccountOffer>().Token}";

    public async Task InitializeAsync() => _service = await Service.Start();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Link_MakesAnAccountAndSignsIn()
    {
        var browser = new Browser(_service);

        var answer = await Create(browser, "zhang");

        Assert.Equal((HttpStatusCode.Redirect, "/staff"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Contains("张三", (await browser.Open("/staff")).QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UsedLink_IsDead()
    {
        var late = await new Browser(_service).Open(Link);
        await Create(new Browser(_service), "zhang");

        var again = await new Browser(_service).Get(Link);
        var posted = await new Browser(_service).Press(late, "create-account");

        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Contains("已使用", (await again.Page()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, posted.StatusCode);
        Assert.Equal(1, await _service.Query(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task OfferedAgain_MakesAColleagueWhoSeesNoProtectedCase()
    {
        await using var service = await Service.Start("--SignIn:OfferAccount=true");
        await Staff.Account(service, "first");
        var link = $"{Path}?token={service.App.Services.GetRequiredService<AccountOffer>().Token}";

        var browser = new Browser(service);
        await Create(browser, "second", await browser.Open(link));

        Assert.DoesNotContain(StaffRole.ProtectedOfficer, (await service.Query(db => db.Users.SingleAsync(user => user.UserName == "second"))).Roles);
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(service).Get(link)).StatusCode);
    }

    [Fact]
    public async Task SecondAccountAtOnce_IsRefused()
    {
        var browsers = Enumerable.Range(0, 6).Select(_ => new Browser(_service)).ToList();
        var forms = await Task.WhenAll(browsers.Select(browser => browser.Open(Link)));

        var answers = await Task.WhenAll(browsers.Select((browser, i) => Create(browser, $"zhang{i}", forms[i])));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.Redirect);
        Assert.Equal(1, await _service.Query(db => db.Users.CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=0123456789abcdef0123456789abcdef")]
    [InlineData("?token=%00&token=x")]
    public async Task WrongToken_IsNotFound(string query)
    {
        var answer = await new Browser(_service).Get(Path + query);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await answer.Page();
    }

    [Fact]
    public async Task WrongTokenInTheForm_MakesNoAccount()
    {
        var browser = new Browser(_service);
        var form = await browser.Open(Link);

        var answer = await browser.Press(form, "create-account", ("token", "wrong"), ("displayName", "张三"), ("userName", "zhang"), ("password", Staff.Password));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, await _service.Query(db => db.Users.CountAsync()));
    }

    [Theory]
    [InlineData("zhang", "short", "密码至少 12 位。")]
    [InlineData("zhang", "aaaaaaaaaaaaaaaa", "密码至少要有 5 个不同的字符。")]
    [InlineData("zhang", "", "请填写姓名、用户名和密码。")]
    [InlineData("张 三", Staff.Password, "用户名只能用字母、数字和 - . _ @ +。")]
    [InlineData(" ", Staff.Password, "请填写姓名、用户名和密码。")]
    public async Task WeakAccount_IsRefusedInChinese(string userName, string password, string sentence)
    {
        var browser = new Browser(_service);

        var answer = await Create(browser, userName, password: password);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal([sentence], page.QuerySelectorAll("[role=alert]").Select(alert => alert.TextContent));
        Assert.Equal("张三", page.ValueOf("displayName"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Press(page, "create-account", ("userName", "zhang"), ("password", Staff.Password))).StatusCode);
    }

    [Fact]
    public async Task Token_IsNewAtEveryStartAndLong()
    {
        var first = Link;
        await _service.Restart();

        Assert.NotEqual(first, Link);
        Assert.Matches("token=[0-9a-f]{32}$", Link);
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(_service).Get(first)).StatusCode);
    }

    private async Task<HttpResponseMessage> Create(
        Browser browser, string userName, AngleSharp.Html.Dom.IHtmlDocument? form = null, string password = Staff.Password) =>
        await browser.Press(form ?? await browser.Open(Link), "create-account", ("displayName", "张三"), ("userName", userName), ("password", password));
}
