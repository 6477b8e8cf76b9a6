using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests;

/// <summary>
/// Search over two hundred generated notices, where words are common, long phrases share their parts, and the script
/// reads by ranges: what the small sample cannot show.
/// </summary>
[Collection(Stories.Name)]
public sealed class GeneratedSearchTests(Chromium chromium) : IAsyncLifetime
{
    private const string Address = "http://generated.test";
    private const int Notices = 600;
    private const int Years = 4;
    private const int MostBytes = 40_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("publicnotice-search-").FullName;

    public async Task InitializeAsync()
    {
        await Run(Checkout.Program("bench/corpus", "PublicNotice.Corpus"), $"{Notices}", Path.Combine(_folder, "content"));
        foreach (var year in Directory.GetDirectories(Path.Combine(_folder, "content", "notices")).Order(StringComparer.Ordinal).SkipLast(Years))
        {
            Directory.Delete(year, recursive: true);
        }

        await Run(
            Checkout.Program("site", "PublicNotice.Site"), "build", "--content", Path.Combine(_folder, "content"),
            "--output", Path.Combine(_folder, "site"), "--now", "2026-11-23T09:00:00+08:00");
        Assert.NotEmpty(Directory.GetFiles(_folder, "common.bin", SearchOption.AllDirectories));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public Task Queries_AreAnsweredExactlyAndReadLittle() =>
        chromium.Tell("search-generated", new(), async page =>
        {
            await page.RouteAsync(Address + "/**", Answer);
            await page.GotoAsync(Address + "/search/", new() { Timeout = 120_000 });
            var answer = await page.EvaluateAsync<JsonElement>(SearchScript.Check, new { queries = Queries().ToArray() });
            Assert.Empty(answer.GetProperty("wrong").EnumerateArray().Select(fault => fault.GetString()));
            Assert.InRange(answer.GetProperty("most").GetInt32(), 1, MostBytes);
        });

    private IEnumerable<string> Queries()
    {
        string[] common = ["工作", "落实", "是由", "加强", "项目", "资金", "制度", "印发", "月,已", "的通知"];
        string[] lines = [.. Directory.GetFiles(_folder, "notice.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.Length > 60)];
        // Every so manieth line gives a short word, a long phrase and two words of one notice.
        for (var i = 0; i < lines.Length; i += lines.Length / 30)
        {
            yield return lines[i].Substring(i % 37, 2 + (i % 5)).Replace(" ", "", StringComparison.Ordinal);
            yield return lines[i].Substring(i % 31, 20);
            yield return $"{lines[i].Substring(i % 29, 4)} {lines[i][^12..^8]}";
        }

        foreach (var word in common)
        {
            yield return word;
            yield return $"{word} {common[^1]}";
            yield return word + common[0] + word;
            yield return $"{word} 龘靐";
        }

        yield return "gongshi@example.gov.cn";
        yield return "0755";
    }

    // As a plain web server does, ranges included.
    private async Task Answer(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        var file = Path.Combine(_folder, "site", path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : ""));
        if (!File.Exists(file))
        {
            await route.FulfillAsync(new() { Status = 404 });
            return;
        }

        var bytes = await File.ReadAllBytesAsync(file);
        var range = await route.Request.HeaderValueAsync("range");
        if (range?["bytes=".Length..].Split('-') is [var from, var to])
        {
            bytes = bytes[int.Parse(from, null)..(int.Parse(to, null) + 1)];
        }

        await route.FulfillAsync(new() { Status = range is null ? 200 : 206, BodyBytes = bytes, ContentType = Type(file) });
    }

    private static string Type(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        _ => "application/octet-stream",
    };

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }
}
