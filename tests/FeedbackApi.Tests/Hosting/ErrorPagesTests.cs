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

    [Fact]
    public async Task UnknownAddressOfTheApi_GetsAProblem() => await (await _citizen.Get("/api/v1/none")).Problem(404, "not-found");

    [Theory]
    [InlineData("PUT", "/api/v1/feedback")]
    [InlineData("GET", "/api/v1/track")]
    [InlineData("DELETE", "/api/v1/notices")]
    public async Task WrongMethod_GetsAProblem(string method, string path) =>
        await (await _citizen.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path))).Problem(405, "refused");
}
