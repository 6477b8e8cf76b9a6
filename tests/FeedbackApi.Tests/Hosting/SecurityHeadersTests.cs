using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Hosting;

public sealed class SecurityHeadersTests
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    [Fact]
    public async Task EveryKindOfAnswer_CarriesThem()
    {
        await using var service = await Service.Start("--RateLimits:LookUps:Burst=1", "--RateLimits:LookUps:PerMinute=1");
        var citizen = new Citizen(service);
        Dictionary<string, HttpResponseMessage> answers = new()
        {
            ["static page"] = await citizen.Get("/"),
            ["static file"] = await citizen.Get("/notices.json"),
            ["stylesheet of the desk"] = await citizen.Get("/staff/staff.css"),
            ["form"] = await citizen.Get("/feedback"),
            ["json"] = await citizen.Get("/api/v1/notices"),
            ["created"] = await citizen.Send(Samples.Letter),
            ["not found page"] = await citizen.Get("/no-such-page"),
            ["not found json"] = await citizen.Track("7K3M"),
            ["too many"] = await citizen.Track("7K3M"),
            ["bad request"] = await citizen.PostJson(Citizen.SubmitPath, "{"),
            ["too large"] = await citizen.PostJson(Citizen.SubmitPath, new string('x', 300_000)),
            ["unreadable form"] = await citizen.Post(Citizen.SubmitPath, "text=%00"u8.ToArray(), "application/x-www-form-urlencoded"),
            ["method not allowed"] = await citizen.Http.DeleteAsync(new Uri(Citizen.SubmitPath, UriKind.Relative)),
            ["redirect to sign-in"] = await citizen.Get("/staff"),
            ["sign-in"] = await citizen.Get(SignInPage.Path),
            ["openapi"] = await citizen.Get("/openapi/v1.json"),
            ["health"] = await citizen.Get("/health/live"),
        };

        Assert.Equal(HttpStatusCode.TooManyRequests, answers["too many"].StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answers["too large"].StatusCode);
        Assert.All(answers, answer => Check(answer.Key, answer.Value));
    }

    private static void Check(string kind, HttpResponseMessage answer)
    {
        var policy = One(answer, "Content-Security-Policy");
        Assert.True(policy is not null, kind);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.All(Expected, header => Assert.Equal((kind, header.Value), (kind, One(answer, header.Key))));
        Assert.False(answer.Headers.Contains("Server"), kind);
        if (answer.Content.Headers.ContentType is { MediaType: "text/html" } html)
        {
            Assert.Equal((kind, "utf-8"), (kind, html.CharSet));
        }
    }

    private static string? One(HttpResponseMessage answer, string header) =>
        answer.Headers.TryGetValues(header, out var values) ? Assert.Single(values) : null;
}
