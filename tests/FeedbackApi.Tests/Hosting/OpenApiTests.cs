using System.Text.Json;

namespace PublicNotice.FeedbackApi.Tests.Hosting;

public sealed class OpenApiTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Document_ListsTheStableAddresses()
    {
        var document = await Document();

        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order();
        Assert.Equal(
            [
                "/api/v1/attachments", "/api/v1/challenge", "/api/v1/feedback", "/api/v1/notices", "/api/v1/notices/{id}", "/api/v1/track", "/api/v1/track/appeal",
                "/api/v1/track/export", "/api/v1/track/messages", "/api/v1/track/rating", "/api/v1/track/reopen", "/api/v1/track/withdraw",
            ],
            paths);
        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submission_IsDescribedWithItsRefusals()
    {
        var submit = (await Document()).GetProperty("paths").GetProperty("/api/v1/feedback").GetProperty("post");

        Assert.Equal(["201", "400", "403", "409", "413", "415", "428", "429", "500", "503"], submit.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order());
        // The form's formats are answered with pages.
        Assert.Equal(["application/json"], submit.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(format => format.Name));
        Assert.Contains("再把得到的 slip 写进 attachments", submit.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/feedback", "post", "400 invalid-feedback, 400 unreadable-body, 403 cross-site-post, 409 comments-closed, 409 conflict, 413 too-large, 415 unsupported-format, 428 effort-needed, 429 too-many-requests, 500 internal-error, 503 storage-unavailable")]
    [InlineData("/api/v1/attachments", "post", "400 invalid-attachment, 400 unreadable-body, 403 cross-site-post, 413 too-large, 415 unsupported-format, 429 too-many-requests, 500 internal-error, 503 storage-unavailable")]
    [InlineData("/api/v1/track", "post", "400 unreadable-body, 403 cross-site-post, 404 unknown-code, 413 too-large, 415 unsupported-format, 429 too-many-requests, 500 internal-error, 503 storage-unavailable")]
    [InlineData("/api/v1/track/rating", "post", "400 invalid-act, 400 unreadable-body, 403 cross-site-post, 404 unknown-code, 409 not-now, 413 too-large, 415 unsupported-format, 429 too-many-requests, 500 internal-error, 503 storage-unavailable")]
    [InlineData("/api/v1/notices/{id}", "get", "404 unknown-notice, 429 too-many-requests, 500 internal-error")]
    public async Task Operation_NamesItsOwnCodes(string path, string method, string expected)
    {
        var operation = (await Document()).GetProperty("paths").GetProperty(path).GetProperty(method);

        Assert.Equal(expected, string.Join(", ", DescribedApi.Refusals(operation).Select(refusal => $"{refusal.Status} {refusal.Code}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Problem_IsDescribedWithAllThatComesAlong()
    {
        var document = await Document();
        var problem = document.GetProperty("components").GetProperty("schemas").GetProperty("ProblemDetails");
        var properties = problem.GetProperty("properties");
        var codes = properties.GetProperty("code").GetProperty("enum").EnumerateArray().Select(code => code.GetString()).ToList();

        Assert.Equal(["code", "status", "title"], Strings(problem.GetProperty("required")).Order());
        Assert.Equal(["field", "message"], Strings(properties.GetProperty("errors").GetProperty("items").GetProperty("required")));
        Assert.EndsWith("/Challenge", properties.GetProperty("challenge").GetProperty("$ref").GetString(), StringComparison.Ordinal);
        Assert.All(["not-found", "method-not-allowed", "refused"], code => Assert.Contains(code, codes));
        foreach (var operation in Operations(document))
        {
            Assert.NotEmpty(DescribedApi.Refusals(operation));
            Assert.All(DescribedApi.Refusals(operation), refusal => Assert.Contains(refusal.Code, codes));
        }
    }

    [Fact]
    public async Task WhenToComeAgain_IsDescribedWhereItIsSaid()
    {
        foreach (var response in Operations(await Document()).SelectMany(operation => operation.GetProperty("responses").EnumerateObject()))
        {
            string[] expected = response.Name switch { "429" => ["RateLimit", "RateLimit-Policy", "Retry-After"], "503" => ["Retry-After"], _ => [] };
            Assert.Equal(expected, response.Value.TryGetProperty("headers", out var headers) ? headers.EnumerateObject().Select(header => header.Name).Order(StringComparer.Ordinal) : []);
        }
    }

    [Fact]
    public async Task IdempotencyKey_IsSpokenOfOnlyWhereItIsTaken()
    {
        foreach (var operation in Operations(await Document()))
        {
            var taken = operation.TryGetProperty("parameters", out var parameters) && parameters.EnumerateArray().Any(parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");
            var description = operation.GetProperty("description").GetString();
            Assert.Equal(taken, description!.Contains("Idempotency-Key", StringComparison.Ordinal));
            Assert.Equal(taken, description.Contains("同一个值配上别的", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task RequiredField_IsNotNullable()
    {
        foreach (var schema in (await Document()).GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => schema.Name.EndsWith("Request", StringComparison.Ordinal)))
        {
            Assert.All(
                Strings(schema.Value.GetProperty("required")),
                name => Assert.Equal("string", schema.Value.GetProperty("properties").GetProperty(name!).GetProperty("type").ToString()));
        }
    }

    [Fact]
    public async Task Document_RepeatsNoHost()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json") { Headers = { Host = "evil.example" } };

        var answer = await new Citizen(service).Http.SendAsync(request);

        Assert.DoesNotContain("evil.example", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EverySchemaThatIsNamed_Exists()
    {
        var document = await Document();
        var schemas = document.GetProperty("components").GetProperty("schemas");

        var named = References(document).Select(reference => reference.Split('/')[^1]).Distinct();

        Assert.All(named, name => Assert.True(schemas.TryGetProperty(name, out _), name));
    }

    private async Task<JsonElement> Document() => await (await new Citizen(service).Get("/openapi/v1.json")).Json();

    private static IEnumerable<JsonElement> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value);

    private static IEnumerable<string?> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString());

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.NameEquals("$ref") ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
