using System.Net;
using System.Text;

namespace PublicNotice.FeedbackApi.Tests.Hosting;

/// <summary>A page of another site cannot make its visitors send letters, in any format (incident T39).</summary>
public sealed class CrossSitePostsTests(Service service) : IClassFixture<Service>
{
    private const string Json = "application/json";
    private const string Letter = """{"kind":"意见","text":"别的网站替人写的信"}""";

    private readonly Citizen _citizen = new(service);

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", Json)]
    [InlineData("Sec-Fetch-Site", "same-site", Json)]
    [InlineData("Sec-Fetch-Site", "cross-site", "text/plain")]
    [InlineData("Sec-Fetch-Site", "cross-site", null)]
    [InlineData("Origin", "https://evil.example", Json)]
    [InlineData("Origin", "https://evil.example", null)]
    [InlineData("Origin", "http://127.0.0.1", Json)]
    [InlineData("Origin", "http://127.0.0.1:1", Json)]
    [InlineData("Origin", "null", Json)]
    [InlineData("Origin", "", Json)]
    public async Task LetterFromAnotherSite_IsRefused(string header, string value, string? contentType)
    {
        var before = await service.CountCases();

        var answer = await Send(HttpMethod.Post, Citizen.SubmitPath, contentType, (header, value));

        await answer.Problem(403, "cross-site-post");
        Assert.Equal(before, await service.CountCases());
    }

    [Theory]
    [InlineData("POST", Citizen.TrackPath)]
    [InlineData("POST", "/api/v1/track/withdraw")]
    [InlineData("PUT", Citizen.SubmitPath)]
    [InlineData("PATCH", Citizen.SubmitPath)]
    [InlineData("DELETE", "/api/v1/notices")]
    public async Task AnyOtherAct_IsRefusedToo(string method, string path) =>
        await (await Send(new HttpMethod(method), path, Json, ("Sec-Fetch-Site", "cross-site"))).Problem(403, "cross-site-post");

    [Fact]
    public async Task OurOwnPage_IsNotAnotherSite()
    {
        var origin = service.Address.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.Created, (await Send(HttpMethod.Post, Citizen.SubmitPath, Json, ("Origin", origin))).StatusCode);
        // Behind a proxy that renames the host, the browser's word holds.
        Assert.Equal(
            HttpStatusCode.Created,
            (await Send(HttpMethod.Post, Citizen.SubmitPath, Json, ("Origin", "https://www.example.gov.cn"), ("Sec-Fetch-Site", "same-origin"))).StatusCode);
    }

    [Fact]
    public async Task NameBehindAProxy_IsOurs()
    {
        var request = Request(HttpMethod.Post, Citizen.SubmitPath, Json, ("Origin", "https://WWW.example.gov.cn"));
        request.Headers.Host = "www.example.gov.cn";

        Assert.Equal(HttpStatusCode.Created, (await _citizen.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Program_NeedsNeitherHeader() =>
        Assert.Equal(HttpStatusCode.Created, (await Send(HttpMethod.Post, Citizen.SubmitPath, Json)).StatusCode);

    // What a page of another site may send without asking first.
    [Theory]
    [InlineData(Citizen.SubmitPath)]
    [InlineData(Citizen.TrackPath)]
    [InlineData("/api/v1/track/messages")]
    public async Task JsonThatDoesNotSaySo_IsRefused(string path)
    {
        await (await Send(HttpMethod.Post, path, null)).Problem(415, "unsupported-format");
        await (await Send(HttpMethod.Post, path, "text/plain")).Problem(415, "unsupported-format");
    }

    [Fact]
    public async Task Reading_IsOpenToLinksFromAnywhere()
    {
        var answer = await Send(HttpMethod.Get, Citizen.FormPath, null, ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, string? contentType, params (string Name, string Value)[] headers) =>
        _citizen.Http.SendAsync(Request(method, path, contentType, headers));

    private static HttpRequestMessage Request(HttpMethod method, string path, string? contentType, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        if (method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Letter));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}
