using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Hosting;

public sealed class MethodsTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    [Theory]
    [InlineData("/")]
    [InlineData("/feedback")]
    [InlineData("/track")]
    [InlineData("/api/v1/notices")]
    [InlineData("/api/v1/notices/" + Samples.Notice)]
    [InlineData("/api/v1/challenge")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/staff/sign-in")]
    public async Task WhateverIsRead_AnswersHeadWithoutABody(string path)
    {
        var read = await _citizen.Get(path);

        var answer = await Send("HEAD", path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(read.Content.Headers.ContentType, answer.Content.Headers.ContentType);
        Assert.Empty(await answer.Text());
    }

    [Theory]
    [InlineData("PUT", "/api/v1/feedback", "GET, HEAD, POST")]
    [InlineData("GET", "/api/v1/track", "POST")]
    [InlineData("DELETE", "/api/v1/notices", "GET, HEAD")]
    [InlineData("OPTIONS", "/api/v1/track/withdraw", "POST")]
    public async Task WrongMethodOfTheApi_GetsAProblemWithTheRightOnes(string method, string path, string allowed)
    {
        var answer = await Send(method, path);

        var problem = await answer.Problem(405, "method-not-allowed");
        Assert.Equal(allowed.Split(", "), answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
        Assert.All(allowed.Split(", "), name => Assert.Contains(name, problem.Title(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PUT", "/")]
    [InlineData("OPTIONS", "/")]
    [InlineData("POST", "/")]
    [InlineData("DELETE", Samples.NoticePath)]
    [InlineData("POST", "/staff/staff.css")]
    [InlineData("DELETE", "/feedback")]
    public async Task WrongMethodOfAPage_GetsAPageWithTheRightOnes(string method, string path)
    {
        var answer = await Send(method, path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
        Assert.Contains("可用的有：GET、HEAD。", (await answer.Page()).TextOf("sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongMethodOfNoPage_IsNotFound() => Assert.Equal(HttpStatusCode.NotFound, (await Send("PUT", "/no-such-page")).StatusCode);

    private Task<HttpResponseMessage> Send(string method, string path) => _citizen.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
}
