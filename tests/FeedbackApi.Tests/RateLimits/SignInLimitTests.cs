using System.Net;

namespace PublicNotice.FeedbackApi.Tests.RateLimits;

public sealed class SignInLimitTests
{
    [Fact]
    public async Task Attempts_AreRefusedAfterTheBurst()
    {
        await using var service = await Service.Start("--RateLimits:SignIns:Burst=2", "--RateLimits:SignIns:PerMinute=1");
        var browser = new Browser(service);
        await browser.SignIn("nobody", "wrong");
        await browser.SignIn("nobody", "wrong");

        var answer = await browser.SignIn("nobody", "wrong");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.True((await answer.Page()).Has("sentence"));
        Assert.Equal(HttpStatusCode.BadRequest, (await new Browser(service).SignIn("nobody", "wrong")).StatusCode);
    }
}
