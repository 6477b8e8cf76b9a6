using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PublicNotice.EndToEnd.Tests.Proof;

/// <summary>The Nu Html Checker, the W3C's own, reads every page as it is sent, with its styles and pictures.</summary>
[Collection(Stories.Name)]
public sealed class HtmlTests(World world) : IDisposable
{
    private const string Code = "[data-testid=receipt-code]";

    private static readonly Dictionary<string, string> Extensions = new() { ["text/html"] = "html", ["text/css"] = "css", ["image/svg+xml"] = "svg" };

    private readonly string _folder = Directory.CreateTempSubdirectory("publicnotice-html-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task EveryPage_HasNoError()
    {
        await SavePagesReachedByLinks();
        await SavePagesReachedByForms();

        var run = await Tools.Run("java", "-jar", Tools.NuHtmlChecker, "--format", "json", "--also-check-css", "--also-check-svg", _folder);

        var messages = JsonDocument.Parse(run.Errors).RootElement.GetProperty("messages").EnumerateArray();
        Faults.None(messages.Where(IsErrorOrWarning).Select(message => message.GetRawText()));
        Assert.True(Directory.GetFiles(_folder).Length > 50, "Few pages were checked.");
    }

    // Notes on style are not faults; warnings are notes with a subtype.
    private static bool IsErrorOrWarning(JsonElement message) =>
        message.GetProperty("type").GetString() != "info" || message.TryGetProperty("subType", out _);

    private async Task SavePagesReachedByLinks()
    {
        var crawl = await world.Crawl();
        foreach (var file in crawl.Files.Values.Where(file => Extensions.ContainsKey(file.Type)))
        {
            await Save(file.Path, file.Text, Extensions[file.Type]);
        }
    }

    // No script and no browser: forms are filled in and sent as they stand in the page.
    private async Task SavePagesReachedByForms()
    {
        using var visitor = BrowsingContext.New(Configuration.Default.WithDefaultLoader().WithDefaultCookies());
        await Save("not-found", await visitor.OpenAsync(world.Address + "/no-such-page"));
        await Save("form-faults", await Send(await visitor.OpenAsync(world.Address + "/feedback"), new()));
        var sent = await Send(visitor.Active!, new() { ["kind"] = "建议", ["text"] = "建议公厕管护公示责任人的姓名。" });
        for (var step = 1; sent.QuerySelector(Code) is null && step < 3; step++)
        {
            await Save($"on-the-way-{step}", sent);
            sent = await Send(sent, new());
        }

        await Save("receipt", sent);
        var code = sent.QuerySelector(Code)!.TextContent;
        await Save("track-unknown", await Send(await visitor.OpenAsync(world.Address + "/track"), new() { ["code"] = "7K3M" }));
        await Save("track-case", await Send(visitor.Active!, new() { ["code"] = code }));
    }

    private static async Task<IDocument> Send(IDocument page, Dictionary<string, string> answers) =>
        await page.QuerySelector<IHtmlFormElement>("main form[method=post]")!.SubmitAsync(answers);

    private Task Save(string name, IDocument page) => Save(name, page.Source.Text, "html");

    private Task Save(string name, string text, string extension) =>
        File.WriteAllTextAsync(Path.Combine(_folder, System.Uri.EscapeDataString(name) + "." + extension), text);
}
