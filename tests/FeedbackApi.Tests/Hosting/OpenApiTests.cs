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
                "/api/v1/challenge", "/api/v1/feedback", "/api/v1/notices", "/api/v1/notices/{id}", "/api/v1/track", "/api/v1/track/appeal",
                "/api/v1/track/export", "/api/v1/track/messages", "/api/v1/track/rating", "/api/v1/track/reopen", "/api/v1/track/withdraw",
            ],
            paths);
        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submission_IsDescribedWithItsRefusals()
    {
        var submit = (await Document()).GetProperty("paths").GetProperty("/api/v1/feedback").GetProperty("post");

        Assert.Equal(["201", "400", "403", "409", "413", "415", "428", "429", "503"], submit.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order());
        Assert.True(submit.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _));
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

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.NameEquals("$ref") ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
