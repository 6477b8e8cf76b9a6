namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>Spectral, with the rules for OpenAPI that it recommends, has nothing to say about the API's description.</summary>
[Collection(Stories.Name)]
public sealed class OpenApiTests(World world) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publicnotice-openapi-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Document_HasNoError()
    {
        var run = await Lint(await Document());

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }

    [Fact]
    public async Task BrokenDocument_IsRefused()
    {
        var run = await Lint((await Document()).Replace("\"operationId\": \"submit\"", "\"operationId\": \"track\"", StringComparison.Ordinal));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("operation-operationId-unique", run.Output, StringComparison.Ordinal);
    }

    private async Task<string> Document()
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(world.Address + "/openapi/v1.json"));
    }

    private async Task<ToolRun> Lint(string document)
    {
        var (file, rules) = (Path.Combine(_folder, "openapi.json"), Path.Combine(_folder, "rules.yaml"));
        await File.WriteAllTextAsync(file, document);
        await File.WriteAllTextAsync(rules, "extends: ['spectral:oas']\n");
        return await Tools.Run(
            "node", Tools.Package("@stoplight/spectral-cli/dist/index.js"), "lint", "--ruleset", rules, "--fail-severity", "warn", file);
    }
}
