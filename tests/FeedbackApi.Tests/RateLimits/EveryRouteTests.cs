using System.Net;

namespace PublicNotice.FeedbackApi.Tests.RateLimits;

public sealed class EveryRouteTests
{
    [Fact]
    public async Task EveryRouteAndEveryFile_CanAnswerTooMany()
    {
        await using var service = await Service.Start("--RateLimits:Requests:Burst=1", "--RateLimits:Requests:PerMinute=1");
        var citizen = new Citizen(service);
        Assert.Equal(HttpStatusCode.OK, (await citizen.Get("/health/live")).StatusCode);
        (string, string)[] all = [.. Routes.Of(service), ("GET", "/"), ("GET", Samples.NoticePath), ("GET", "/staff/staff.css"), ("GET", "/no-such-page")];

        foreach (var (method, path) in all)
        {
            var answer = await citizen.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

            Assert.True(answer.StatusCode is HttpStatusCode.TooManyRequests, $"{method} {path}: {answer.StatusCode}");
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.Contains(method == "HEAD" ? "" : "请稍候再试", await answer.Text(), StringComparison.Ordinal);
        }
    }
}
