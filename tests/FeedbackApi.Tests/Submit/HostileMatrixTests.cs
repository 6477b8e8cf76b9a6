using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>
/// Every field of the API and of the form × every hostile string: refused with a Chinese sentence and nothing kept, or kept
/// to the character and shown as text.
/// </summary>
public sealed class HostileMatrixTests(Service service) : IClassFixture<Service>
{
    private const int TenMegabytes = 10_000_000;
    private static readonly string[] Typed = ["title", "text", "name", "contact"];

    // As JSON bears them, and as a form's body does.
    private static readonly Dictionary<string, (byte[] Json, byte[] Form)> Hostile = new()
    {
        ["NUL, escaped"] = ("a\\u0000b"u8.ToArray(), "a%00b"u8.ToArray()),
        ["NUL, raw"] = ("a\0b"u8.ToArray(), "a\0b"u8.ToArray()),
        ["right to left"] = Same("abc\u202Edcba\u2066\u200F"),
        ["zero width"] = Same("零\u200B宽\uFEFF字\u2060符"),
        ["emoji"] = Same("😀👨‍👩‍👧‍👦🇨🇳"),
        ["lone surrogate"] = ("a\\ud83db"u8.ToArray(), "a%ED%A0%BDb"u8.ToArray()),
        ["ten megabytes"] = (Long, Long),
        ["SQL"] = Same("'; DROP TABLE \"Cases\"; --"),
        ["HTML"] = Same("</textarea><script>alert(1)</script><img src=x onerror=alert(1)>"),
        ["path"] = Same("../../../../etc/passwd"),
        ["formula"] = Same("=cmd|' /C calc'!A0"),
        ["invalid UTF-8"] = ([(byte)'a', 0xFF, 0xC0, 0xAF, (byte)'b'], "a%FF%C0%AFb"u8.ToArray()),
        ["invalid UTF-8, raw"] = ([(byte)'a', 0xED, 0xA0, 0xBD, (byte)'b'], [(byte)'a', 0xED, 0xA0, 0xBD, (byte)'b']),
    };

    public static TheoryData<string> Names { get; } = [.. Hostile.Keys];

    private static byte[] Long => Enumerable.Repeat((byte)'A', TenMegabytes).ToArray();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Api_RefusesItOrKeepsIt(string name)
    {
        foreach (var field in (string[])[.. Typed, "kind", "notice", "item", "publish"])
        {
            var fields = new Dictionary<string, byte[]> { ["kind"] = "意见"u8.ToArray(), ["text"] = "内容"u8.ToArray() };
            fields[field] = Hostile[name].Json;

            var answer = await new Citizen(service).Post(Citizen.SubmitPath, Json(fields), "application/json");

            if (answer.StatusCode is HttpStatusCode.Created)
            {
                await IsKept((await answer.Receipt()).Code, field, JsonSerializer.Deserialize<string>(Json(Hostile[name].Json))!);
            }
            else
            {
                await IsRefused(answer, $"{field}: {name}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ApiOfOnesOwnCase_RefusesItOrKeepsIt(string name)
    {
        var code = (await new Citizen(service).Submit(Samples.Letter)).Code;
        (string Path, string Field)[] all =
        [
            ("track", "code"), ("track/withdraw", "code"), ("track/export", "code"), ("track/messages", "code"), ("track/messages", "text"),
            ("track/rating", "rating"), ("track/reopen", "reason"), ("track/appeal", "reason"),
        ];
        foreach (var (path, field) in all)
        {
            var fields = new Dictionary<string, byte[]> { ["code"] = Encoding.ASCII.GetBytes(code), ["text"] = "内容"u8.ToArray() };
            if (path != "track/messages")
            {
                fields.Remove("text");
            }

            fields[field] = Hostile[name].Json;

            var answer = await new Citizen(service).Post("/api/v1/" + path, Json(fields), "application/json");

            if (answer.StatusCode is HttpStatusCode.OK)
            {
                var said = (await answer.Json()).GetProperty("messages").EnumerateArray().Last().GetProperty("text").GetString();
                Assert.Equal(JsonSerializer.Deserialize<string>(Json(Hostile[name].Json)), said);
            }
            else
            {
                await IsRefused(answer, $"{path} {field}: {name}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Form_RefusesItOrKeepsIt(string name)
    {
        foreach (var field in (string[])[.. Typed, "kind", "notice", "item", "publish", "identity", "idempotencyKey", "opened", "slips", "website", "altcha", "question", "answer"])
        {
            var citizen = new Citizen(service);
            citizen.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
            var fields = new Dictionary<string, byte[]> { ["kind"] = "意见"u8.ToArray(), ["text"] = "内容"u8.ToArray() };
            fields[field] = Hostile[name].Form;

            var answer = await citizen.Post(Citizen.SubmitPath, Form(fields), "application/x-www-form-urlencoded");

            if (answer.StatusCode is HttpStatusCode.Created)
            {
                await IsKept((await answer.Page()).TextOf("receipt-code"), field, WebUtility.UrlDecode(Encoding.UTF8.GetString(Hostile[name].Form)), AsSent(name));
            }
            else
            {
                Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{field}: {name}: {answer.StatusCode}");
                Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。", (await answer.Page(strict: false)).QuerySelector("main")!.TextContent);
            }
        }
    }

    // What is not UTF-8 stays spelt as it was sent.
    private static string? AsSent(string name) => name is "invalid UTF-8" or "lone surrogate" ? Encoding.ASCII.GetString(Hostile[name].Form) : null;

    private static (byte[] Json, byte[] Form) Same(string text) =>
        (JsonSerializer.SerializeToUtf8Bytes(text)[1..^1], Encoding.UTF8.GetBytes(Uri.EscapeDataString(text)));

    private static byte[] Json(byte[] text) => [(byte)'"', .. text, (byte)'"'];

    private static byte[] Json(Dictionary<string, byte[]> fields) =>
        [(byte)'{', .. fields.SelectMany((field, i) => (byte[])[.. Encoding.UTF8.GetBytes($"{(i == 0 ? "" : ",")}\"{field.Key}\":"), .. Json(field.Value)]), (byte)'}'];

    private static byte[] Form(Dictionary<string, byte[]> fields) =>
        [.. fields.SelectMany((field, i) => (byte[])[.. Encoding.UTF8.GetBytes((i == 0 ? "" : "&") + field.Key + "="), .. field.Value])];

    private static async Task IsRefused(HttpResponseMessage answer, string what)
    {
        var body = await answer.Text();
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{what}: {answer.StatusCode} {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。$", JsonElement.Parse(body).Title());
    }

    private async Task IsKept(string code, string field, params string?[] allowed)
    {
        var stored = await service.CaseOf(code);
        var words = service.App.Services.GetRequiredService<PersonalData>().Open(stored);
        var kept = field switch { "title" => words.Title, "text" => words.Text, "name" => words.Name, "contact" => words.Contact, _ => null };
        if (kept is null)
        {
            Assert.DoesNotContain(field, Typed);
            return;
        }

        Assert.Contains(kept, allowed);
        var page = await (await new Citizen(service).TrackPage(code)).Page(strict: false);
        Assert.Empty(page.QuerySelectorAll("main script, main img[onerror]"));
        if (field == "text")
        {
            Assert.Equal(kept, page.QuerySelector(".message")?.TextContent);
        }
    }
}
