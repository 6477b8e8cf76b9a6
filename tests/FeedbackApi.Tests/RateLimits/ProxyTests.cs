using System.Net;
using System.Net.Http.Json;

namespace PublicNotice.FeedbackApi.Tests.RateLimits;

/// <summary>Forwarding headers are believed from listed proxies alone (incident T43).</summary>
public sealed class ProxyTests
{
    private static readonly string[] OneLookUp = ["--RateLimits:LookUps:Burst=1", "--RateLimits:LookUps:PerMinute=1"];

    [Theory]
    [InlineData("203.0.113.7", HttpStatusCode.NotFound)]
    [InlineData(null, HttpStatusCode.TooManyRequests)]
    public async Task Visitors_AreToldApartBehindAListedProxyOnly(string? proxy, HttpStatusCode second)
    {
        await using var service = await Service.Start(proxy is null ? OneLookUp : [.. OneLookUp, $"--Proxies:Trusted:0={proxy}"]);
        var citizen = new Citizen(service, "203.0.113.7");

        var answers = new List<HttpStatusCode>();
        foreach (var visitor in new[] { "198.51.100.1", "198.51.100.2" })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, Citizen.TrackPath) { Content = JsonContent.Create(new { code = "x" }) };
            request.Headers.Add("X-Forwarded-For", visitor);
            answers.Add((await citizen.Http.SendAsync(request)).StatusCode);
        }

        Assert.Equal([HttpStatusCode.NotFound, second], answers);
    }
}
