using System.Text.Json;
using System.Text.RegularExpressions;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>What the API's description says that each operation may refuse with. Every refusal that a test reads is held against it.</summary>
internal static class DescribedApi
{
    private static readonly Lazy<Task<Description>> Read = new(Load);

    /// <summary>The codes that belong to an address or a method that is not there, and to no operation.</summary>
    private static readonly string[] OfNoOperation = ["not-found", "method-not-allowed"];

    public static async Task MustDescribe(HttpResponseMessage answer, string code)
    {
        var (method, path) = (answer.RequestMessage!.Method.Method, answer.RequestMessage.RequestUri!.AbsolutePath.TrimEnd('/'));
        if (!path.StartsWith("/api/v1/", StringComparison.Ordinal))
        {
            return;
        }

        var api = await Read.Value;
        Assert.Contains(code, api.Codes);
        if (!OfNoOperation.Contains(code) && api.Operations.FirstOrDefault(o => o.Method == method && o.Path.IsMatch(path)) is { } operation)
        {
            Assert.Contains(((int)answer.StatusCode, code), operation.Refusals);
        }
    }

    private static async Task<Description> Load()
    {
        await using var service = await Service.Start();
        var document = await (await new Citizen(service).Get("/openapi/v1.json")).Json();
        var codes = document.GetProperty("components").GetProperty("schemas").GetProperty("ProblemDetails").GetProperty("properties").GetProperty("code").GetProperty("enum");
        return new(
            [.. codes.EnumerateArray().Select(code => code.GetString()!)],
            [.. from path in document.GetProperty("paths").EnumerateObject()
                from operation in path.Value.EnumerateObject()
                select new Operation(operation.Name.ToUpperInvariant(), Pattern(path.Name), [.. Refusals(operation.Value)])]);
    }

    /// <summary>The status and code of each problem that an operation shows as an example.</summary>
    public static IEnumerable<(int Status, string Code)> Refusals(JsonElement operation) =>
        from response in operation.GetProperty("responses").EnumerateObject()
        where !response.Name.StartsWith('2')
        from example in response.Value.GetProperty("content").GetProperty("application/problem+json").GetProperty("examples").EnumerateObject()
        select (int.Parse(response.Name, System.Globalization.CultureInfo.InvariantCulture), example.Value.GetProperty("value").GetProperty("code").GetString()!);

    private static Regex Pattern(string path) => new("^" + Regex.Replace(path, @"\{\w+\}", "[^/]+") + "$");

    private sealed record Operation(string Method, Regex Path, HashSet<(int Status, string Code)> Refusals);

    private sealed record Description(HashSet<string> Codes, List<Operation> Operations);
}
