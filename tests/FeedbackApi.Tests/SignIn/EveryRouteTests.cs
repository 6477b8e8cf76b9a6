using System.Net;

namespace PublicNotice.FeedbackApi.Tests.SignIn;

/// <summary>Deny by default: whatever is not on this list sends a stranger to the sign-in page (incident T37). A new public route is added here on purpose.</summary>
public sealed class EveryRouteTests(Service service) : IClassFixture<Service>
{
    private static readonly HashSet<(string, string)> Public =
    [
        ("GET", "/api/v1/notices"), ("GET", "/api/v1/notices/1"), ("GET", "/api/v1/feedback"), ("POST", "/api/v1/feedback"), ("POST", "/api/v1/track"),
        ("GET", "/feedback"), ("GET", "/feedback/check"), ("POST", "/feedback/check"), ("GET", "/feedback/edit"), ("POST", "/feedback/edit"),
        ("GET", "/feedback/receipt"), ("GET", "/feedback/receipt.txt"), ("POST", "/feedback/receipt/forget"),
        ("GET", "/track"), ("POST", "/track"), ("POST", "/track/messages"), ("POST", "/track/withdraw"), ("POST", "/track/rating"),
        ("POST", "/track/reopen"), ("POST", "/track/appeal"), ("POST", "/track/export"),
        ("POST", "/api/v1/track/messages"), ("POST", "/api/v1/track/withdraw"), ("POST", "/api/v1/track/rating"),
        ("POST", "/api/v1/track/reopen"), ("POST", "/api/v1/track/appeal"), ("POST", "/api/v1/track/export"),
        ("GET", "/health/live"), ("GET", "/health/ready"), ("HEAD", "/health/live"), ("HEAD", "/health/ready"), ("GET", "/openapi/v1.json"),
        ("GET", "/staff/sign-in"), ("POST", "/staff/sign-in"), ("GET", "/staff/setup"), ("POST", "/staff/setup"),
    ];

    [Fact]
    public async Task EveryOtherRoute_SendsAStrangerToSignIn()
    {
        var routes = Routes.Of(service);
        var protectedOnes = routes.Except(Public).ToList();

        foreach (var (method, path) in protectedOnes)
        {
            var answer = await new Browser(service).Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

            Assert.True(answer.StatusCode is HttpStatusCode.Redirect, $"{method} {path}: {answer.StatusCode}");
            Assert.Equal(SignInPage.Path, answer.Headers.Location?.AbsolutePath);
        }

        Assert.Equal([("GET", "/staff"), ("GET", "/staff/bulk/1"), ("GET", "/staff/cases/1"), ("GET", "/staff/cases/1/attachments/1"), ("POST", "/staff"), ("POST", "/staff/bulk/1"), ("POST", "/staff/cases/1"), ("POST", "/staff/sign-out")], protectedOnes.Order());
        Assert.Empty(Public.Except(routes));
    }

    [Fact]
    public async Task Stranger_ReturnsToThePageAfterSigningIn()
    {
        var name = "returner";
        await Staff.Account(service, name);
        var browser = new Browser(service);
        var id = (await service.CaseOf((await new Citizen(service).Submit(Samples.Letter)).Code)).Id;
        var away = (await browser.Get(Staff.PathOf(id))).Headers.Location!;

        var back = await browser.SignIn(name, Staff.Password, away.Query);

        Assert.Equal(Staff.PathOf(id), back.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/staff/")]
    [InlineData("/STAFF/cases/1")]
    [InlineData("/staff//cases/1")]
    [InlineData("/staff/cases/1/")]
    [InlineData("/staff/queue")]
    [InlineData("/Triage/CasePage")]
    [InlineData("/Queue/QueuePage.cshtml")]
    [InlineData("/Queue/QueuePage")]
    public async Task SpellingTricks_OpenNothing(string path) =>
        Assert.NotEqual(HttpStatusCode.OK, (await new Browser(service).Get(path)).StatusCode);
}
