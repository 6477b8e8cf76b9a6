using System.Net;
using System.Text;
using System.Text.Json;

namespace PublicNotice.FeedbackApi.Tests.Hosting;

/// <summary>
/// Asks every operation of the OpenAPI document for what the document's own schemas allow, and for what they do not: no
/// answer is a fault of the server, and every answer is one that the document names. The dice are always the same.
/// </summary>
public sealed class OpenApiFuzzTests
{
    private const int RequestsPerOperation = 150;

    private static readonly string[] Hostile =
    [
        "", " ", "\0", "a\0b", "\u202Eabc", "\u200B\u200B", "\uFEFF", "😀👨‍👩‍👧‍👦", "<script>alert(1)</script>", "'; DROP TABLE Cases; --", "${jndi:ldap://x}", "{{7*7}}",
        "../../../etc/passwd", "%00%0a%0d", "\r\nSet-Cookie: a=b", "=cmd|' /C calc'!A0", "０１２", "１３８００１３８０００", new('公', 2001), new('x', 70_000), "null", "true", "-1", "1e999",
        "2-1-3", "2023-xuncha-zhenggai", "建议", "检举控告", "满意",
    ];

    [Fact]
    public async Task NoRequest_MakesTheServerFail()
    {
        await using var service = await Service.Start(
            "--RateLimits:Requests:Burst=50000", "--RateLimits:AllRequests:Burst=50000", "--RateLimits:LookUps:Burst=50000",
            "--RateLimits:AllLookUps:Burst=50000", "--RateLimits:Submissions:Burst=50000", "--RateLimits:AllSubmissions:Burst=50000",
            "--RateLimits:Uploads:Burst=50000", "--RateLimits:AllUploads:Burst=50000");
        var citizen = new Citizen(service);
        var document = await (await citizen.Get("/openapi/v1.json")).Json();
        var code = (await citizen.Submit(Samples.Letter)).Code;
        var dice = new Random(20231123);

        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var known = operation.Value.GetProperty("responses").EnumerateObject().Select(response => int.Parse(response.Name, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
                for (var i = 0; i < RequestsPerOperation; i++)
                {
                    var request = Make(path.Name, operation.Name, SchemaOf(document, operation.Value), code, dice);
                    var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync();

                    using var answer = await citizen.Http.SendAsync(request);

                    var seen = $"{operation.Name} {request.RequestUri} {sent[..Math.Min(300, sent.Length)]} → {(int)answer.StatusCode}";
                    Assert.True((int)answer.StatusCode < 500, seen);
                    Assert.True(known.Contains((int)answer.StatusCode), seen);
                    if ((int)answer.StatusCode >= 400)
                    {
                        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
                    }
                }
            }
        }
    }

    private static JsonElement? SchemaOf(JsonElement document, JsonElement operation)
    {
        if (!operation.TryGetProperty("requestBody", out var body))
        {
            return null;
        }

        if (!body.GetProperty("content").TryGetProperty("application/json", out var json))
        {
            return body;
        }

        var name = json.GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1];
        return document.GetProperty("components").GetProperty("schemas").GetProperty(name);
    }

    private static HttpRequestMessage Make(string path, string method, JsonElement? schema, string code, Random dice)
    {
        var request = new HttpRequestMessage(
            new HttpMethod(method.ToUpperInvariant()), path.Replace("{id}", Uri.EscapeDataString(Pick(Hostile, dice) is var id && id.Length is > 0 and < 200 && !id.Contains('\0') ? id : "x"), StringComparison.Ordinal));
        if (schema is { } file && file.TryGetProperty("content", out _))
        {
            request.RequestUri = new Uri(path + "?name=" + Uri.EscapeDataString(Pick(Hostile, dice) is { Length: < 2000 } name ? name : "x"), UriKind.Relative);
            request.Content = new ByteArrayContent(Torn(Pick(["", "%PDF-1.4\n%%EOF", "PK\u0003\u0004PK\u0005\u0006", "\u0089PNG\r\n\u001a\n", "RIFF\0\0\0\0WEBPVP8 ", "GIF89a", .. Hostile], dice), dice));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Pick(["application/octet-stream", "image/jpeg", "application/json", "application/xml"], dice));
        }
        else if (schema is { } described)
        {
            var text = dice.Next(10) == 0 ? Broken(dice) : Body(described, code, dice);
            request.Content = new ByteArrayContent(dice.Next(20) == 0 ? Torn(text, dice) : Encoding.UTF8.GetBytes(text));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", dice.Next(25) == 0 ? "application/xml" : "application/json");
            if (dice.Next(3) == 0)
            {
                request.Headers.TryAddWithoutValidation("Idempotency-Key", new string((char)dice.Next(33, 126), dice.Next(1, 300)));
            }
        }

        return request;
    }

    private static string Body(JsonElement schema, string code, Random dice)
    {
        var members = new List<string>();
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            if (dice.Next(8) != 0)
            {
                members.Add($"{JsonSerializer.Serialize(property.Name)}:{Value(property, code, dice)}");
            }
        }

        if (dice.Next(12) == 0)
        {
            members.Add("\"unknown\":1");
        }

        if (dice.Next(12) == 0 && members.Count > 0)
        {
            members.Add(members[0]);
        }

        return "{" + string.Join(',', members) + "}";
    }

    private static string Value(JsonProperty property, string code, Random dice)
    {
        if (dice.Next(8) == 0)
        {
            return Pick(["null", "1", "true", "[]", "{}", "[[[[]]]]", "1e400", "\"\\ud800\"", "\"\\u0000\""], dice);
        }

        if (property.Name == "code" && dice.Next(3) != 0)
        {
            return JsonSerializer.Serialize(code);
        }

        if (property.Value.TryGetProperty("enum", out var words) && dice.Next(4) != 0)
        {
            return words[dice.Next(words.GetArrayLength())].GetRawText();
        }

        if (property.NameEquals("attachments"))
        {
            return $"[{string.Join(',', Enumerable.Range(0, dice.Next(7)).Select(_ => dice.Next(5) == 0 ? "null" : JsonSerializer.Serialize(Pick(Hostile, dice))))}]";
        }

        return property.NameEquals("publish") ? "true" : JsonSerializer.Serialize(Pick(Hostile, dice));
    }

    private static string Broken(Random dice) => Pick(
        ["", "{", "[]", "null", "\"\"", "{\"a\":", new string('[', 5000), new string('{', 20), "{\"text\":\"", "\uFEFF{}", "{}{}", "{\"kind\":\"建议\",}", "/* */{}", "NaN"], dice);

    private static byte[] Torn(string text, Random dice)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text), 0xFF];
        bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
        return bytes;
    }

    private static string Pick(string[] list, Random dice) => list[dice.Next(list.Length)];
}
