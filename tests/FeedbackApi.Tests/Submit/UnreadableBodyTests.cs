using System.Net;
using System.Text;
using PublicNotice.FeedbackApi.Attachments;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>Bodies that no honest program sends: always a sentence, never a fault of the server, never a case.</summary>
public sealed class UnreadableBodyTests(Service service) : IClassFixture<Service>
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string TooLong = "提交的内容太大，请把文字控制在 2000 字以内再提交。";
    private readonly Citizen _citizen = new(service);

    public static TheoryData<string> BrokenJson =>
    [
        "", "null", "[]", "[{\"kind\":\"意见\",\"text\":\"内容\"}]", "\"意见\"", "12", "{", "{\"kind\":\"意见\",\"text\":\"内",
        "{\"kind\":\"意见\",\"text\":\"内容\"}{}", "{\"kind\":\"意见\",\"text\":\"内容\",}",
        "{\"kind\":\"意见\",\"text\":\"一\",\"text\":\"二\"}",
        "{\"kind\":\"意见\",\"text\":\"内容\",\"admin\":true}",
        "{\"Kind\":\"意见\",\"Text\":\"内容\"}",
        "{\"kind\":1,\"text\":\"内容\"}", "{\"kind\":\"意见\",\"text\":[\"内容\"]}", "{\"kind\":\"意见\",\"text\":{}}",
        "{\"kind\":\"意见\",\"text\":\"内容\",\"publish\":\"true\"}", "{\"kind\":\"意见\",\"text\":\"内容\",\"publish\":null}",
        "{\"kind\":\"意见\",\"text\":\"\\ud800\"}", "{\"kind\":\"\\udc00\",\"text\":\"内容\"}", "{\"kind\":\"意见\",\"text\":\"内容\",\"name\":\"\\ud800x\"}",
        new string('[', 5000), "{\"text\":" + new string('[', 100) + new string(']', 100) + "}", "<xml/>", "kind=意见&text=内容",
    ];

    [Theory]
    [MemberData(nameof(BrokenJson))]
    public async Task BrokenJson_IsRefused(string json) =>
        await (await _citizen.PostJson(Citizen.SubmitPath, json)).Problem(400, "unreadable-body");

    // Nothing is unpacked: the sender is told why, and not that the words are wrong.
    [Theory]
    [InlineData(Citizen.SubmitPath, "application/json")]
    [InlineData(Citizen.TrackPath, "application/json")]
    [InlineData(UploadEndpoint.Path, "application/octet-stream")]
    public async Task CompressedBody_IsRefusedByThatName(string path, string type)
    {
        var content = new ByteArrayContent([0x1F, 0x8B, 8, 0]);
        content.Headers.ContentType = new(type);
        content.Headers.ContentEncoding.Add("gzip");

        var answer = await _citizen.Http.PostAsync(new Uri(path, UriKind.Relative), content);

        Assert.Contains("Content-Encoding", (await answer.Problem(415, "unsupported-format")).Title(), StringComparison.Ordinal);
        Assert.Equal("identity", Assert.Single(answer.Headers.GetValues("Accept-Encoding")));
    }

    [Theory]
    [InlineData("{\"kind\":\"意见\",\"text\":\"内容\",\"admin\":true}", "admin")]
    [InlineData("{\"Kind\":\"意见\",\"text\":\"内容\"}", "Kind")]
    [InlineData("{\"kind\":\"意见\",\"a b\":{\"c\":[]}}", "a b")]
    [InlineData("{\"idempotencyKey\":\"x\",\"text\":\"内容\"}", "idempotencyKey")]
    public async Task UnknownField_IsNamedBesideTheKnownOnes(string json, string field)
    {
        var problem = await (await _citizen.PostJson(Citizen.SubmitPath, json)).Problem(400, "unreadable-body");

        var sentence = $"没有名为“{field}”的字段。可用的字段有：kind、notice、item、title、text、name、contact、publish、attachments（区分大小写）。请改正或删除后再提交。";
        Assert.Equal(sentence, problem.Title());
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal((field, sentence), (error.GetProperty("field").GetString(), error.GetProperty("message").GetString()));
    }

    [Theory]
    [InlineData("{\"kind\":1,\"text\":\"内容\"}", "kind")]
    [InlineData("{\"kind\":\"意见\",\"text\":\"一\",\"text\":\"二\"}", "text")]
    [InlineData("{\"kind\":\"意见\",\"text\":\"内容\",\"publish\":\"true\"}", "publish")]
    public async Task FieldThatCannotBeRead_IsNamed(string json, string field)
    {
        var problem = await (await _citizen.PostJson(Citizen.SubmitPath, json)).Problem(400, "unreadable-body");

        Assert.StartsWith($"字段“{field}”无法读取", problem.Title(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownFieldOfEndlessName_IsNamedByItsBeginning()
    {
        var problem = await (await _citizen.PostJson(Citizen.TrackPath, $"{{\"{new string('长', 3000)}\":1}}")).Problem(400, "unreadable-body");

        Assert.StartsWith($"没有名为“{new string('长', 50)}…”的字段。可用的字段有：code（", problem.Title(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", 415, "unsupported-format")]
    [InlineData("application/xml", 415, "unsupported-format")]
    [InlineData("nonsense", 415, "unsupported-format")]
    [InlineData("application/json; charset=utf-16", 400, "unreadable-body")]
    [InlineData("", 415, "unsupported-format")]
    public async Task WrongContentType_IsRefused(string contentType, int status, string code)
    {
        var answer = await _citizen.Post(Citizen.SubmitPath, Encoding.Unicode.GetBytes("{\"kind\":\"意见\",\"text\":\"内容\"}"), contentType);

        await answer.Problem(status, code);
    }

    [Fact]
    public async Task InvalidUtf8InJson_IsRefused()
    {
        byte[] body = [.. "{\"kind\":\"意见\",\"text\":\""u8, 0xFF, 0xC0, 0xAF, .. "\"}"u8];

        var problem = await (await _citizen.Post(Citizen.SubmitPath, body, "application/json")).Problem(400, "unreadable-body");

        Assert.Contains("不是有效的 UTF-8", problem.Title(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text=%FF%C0%AF&kind=%E6%84%8F%E8%A7%81")]
    [InlineData("text=%ED%A0%80")]
    [InlineData("text=%")]
    [InlineData("text=%zz&&&==")]
    [InlineData("")]
    public async Task InvalidForm_GivesTheFormBack(string body)
    {
        var answer = await _citizen.Post(Citizen.SubmitPath, Encoding.ASCII.GetBytes(body), Form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Page()).Has("error-summary"));
    }

    [Theory]
    [InlineData(Form + "; charset=nonsense", 404)]
    [InlineData("multipart/form-data", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("", 404)]
    public async Task BrokenLookUpForm_IsRefusedWithAPage(string contentType, int status)
    {
        var answer = await _citizen.Post("/track", "--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n7K3"u8.ToArray(), contentType);

        Assert.Equal(status, (int)answer.StatusCode);
        await answer.Page();
    }

    [Fact]
    public async Task MultipartSubmissionWithoutToken_IsRefusedWithTheFormAndItsText()
    {
        var answer = await _citizen.Http.PostAsync(new Uri(Citizen.SubmitPath, UriKind.Relative), new MultipartFormDataContent { { new StringContent("内容"), "text" } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("内容", (await answer.Page()).ValueOf("text"));
    }

    // Rubbish is its sender's affair: a sentence for him, and no alarm in the log that he could fill with it.
    [Theory]
    [InlineData("multipart/form-data; boundary=a", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("multipart/form-data; boundary=a", "--a\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhello")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=", "x")]
    [InlineData(Form + "; charset=utf-7", "kind=a")]
    [InlineData(Form + "; charset=csUnicode11UTF7", "kind=a")]
    [InlineData(Form, "text=a%00b")]
    public async Task BrokenForm_IsRefusedWithAPageAndWithoutAnAlarm(string contentType, string body)
    {
        await using var own = await Service.Start();
        var citizen = new Citizen(own);

        foreach (var path in (string[])["/feedback/check", "/feedback/edit", Citizen.SubmitPath])
        {
            var answer = await citizen.Post(path, Encoding.ASCII.GetBytes(body), contentType);

            Assert.True(HttpStatusCode.BadRequest == answer.StatusCode, $"{path}: {(int)answer.StatusCode}");
            Assert.Equal("请求内容无法读取，请返回上一页重试。", (await answer.Page()).TextOf("sentence"));
        }

        Assert.DoesNotContain(own.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TooManyFields_AreRefusedWithAPage()
    {
        var answer = await _citizen.Post(Citizen.SubmitPath, Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Range(0, 2000).Select(i => $"f{i}=x"))), Form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await answer.Page();
    }

    [Theory]
    [InlineData("/api/v1/feedback")]
    [InlineData("/api/v1/track")]
    public async Task TenMegabytesOfJson_AreTooLarge(string path)
    {
        var answer = await _citizen.PostJson(path, $"{{\"code\":\"{new string('A', 10_000_000)}\"}}");

        Assert.Equal(TooLong, (await answer.Problem(413, "too-large")).Title());
    }

    [Theory]
    [InlineData("/api/v1/feedback", Form)]
    [InlineData("/track", "multipart/form-data; boundary=x")]
    [InlineData("/track", Form)]
    [InlineData("/staff/sign-in", Form)]
    public async Task TenMegabytesOfForm_AreTooLarge(string path, string contentType)
    {
        var answer = await _citizen.Post(path, [.. "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\ncode="u8, .. new byte[10_000_000]], contentType);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.StartsWith(path.StartsWith("/staff", StringComparison.Ordinal) ? "提交的内容太大，没有保存。" : TooLong, (await answer.Page()).TextOf("sentence"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("{\"code\":5}")]
    [InlineData("{\"code\":\"\\ud800\"}")]
    [InlineData("")]
    public async Task BrokenLookUp_IsRefused(string json) =>
        await (await _citizen.PostJson(Citizen.TrackPath, json)).Problem(400, "unreadable-body");
}
