using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Hosting;

public sealed class ErrorPagesTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/notices/1999/none/")]
    [InlineData("/%F0%9F%98%80")]
    [InlineData("/feedback/none")]
    public async Task UnknownAddress_GetsAPageThatLeadsOn(string path)
    {
        var answer = await _citizen.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("首页", (await answer.Page()).TextOf("sentence"), StringComparison.Ordinal);
    }

    // The framework refuses such a name before anything else is asked, in English.
    [Theory]
    [InlineData("/")]
    [InlineData("/feedback")]
    [InlineData("/api/v1/notices")]
    public async Task NameThatIsNotOurs_IsToldInOurWords(string path)
    {
        await using var own = await Service.Start("--AllowedHosts=127.0.0.1");
        var citizen = new Citizen(own);
        Assert.Equal(HttpStatusCode.OK, (await citizen.Get(path)).StatusCode);
        citizen.Http.DefaultRequestHeaders.Host = "other.example";

        var answer = await citizen.Get(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var sentence = path.StartsWith("/api", StringComparison.Ordinal)
            ? (await answer.Json()).Title()
            : (await answer.Page()).TextOf("sentence");
        Assert.Equal("您打开的网址不是本站的网址，没有受理。请核对网址后重新打开。", sentence);
    }

    // Whoever works at the desk is not thrown out onto the public site.
    [Theory]
    [InlineData("/staff/nowhere", HttpStatusCode.NotFound, "没有这个页面")]
    [InlineData("/staff/cases/999999", HttpStatusCode.NotFound, "不在您的查看范围")]
    [InlineData("/staff/cases/1/attachments/1", HttpStatusCode.NotFound, "没有找到这个附件")]
    [InlineData("/staff/audit", HttpStatusCode.Forbidden, "没有这项权限")]
    public async Task Refusal_AtTheDeskLeadsBackToTheDesk(string path, HttpStatusCode status, string sentence)
    {
        var staff = await Staff.InRoles(service, [StaffRole.Dispatcher]);

        var answer = await staff.Get(path);

        Assert.Equal(status, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains(sentence, page.TextOf("sentence"), StringComparison.Ordinal);
        Assert.Equal("返回工作台", page.QuerySelector("main a[href='/staff']")?.TextContent);
    }

    [Fact]
    public async Task UnknownAddressOfTheApi_GetsAProblem() => await (await _citizen.Get("/api/v1/none")).Problem(404, "not-found");
}
