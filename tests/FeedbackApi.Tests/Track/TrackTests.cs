using System.Net;
using System.Text.Json;

namespace PublicNotice.FeedbackApi.Tests.Track;

public sealed class TrackTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    public static TheoryData<string, Func<string, string>> Spellings => new()
    {
        { "as printed", code => code },
        { "lower case", code => code.ToLowerInvariant() },
        { "no hyphens", code => code.Replace("-", "", StringComparison.Ordinal) },
        { "spaces", code => "  " + code.Replace('-', ' ') + "\r\n" },
        { "full width", code => string.Concat(code.Select(c => (char)(c + 0xFEE0))) },
        { "ideographic space", code => code.Replace('-', '\u3000') },
        { "long dashes", code => code.Replace('-', '—') },
        { "O for 0", code => code.Replace('0', 'O') },
        { "o for 0", code => code.Replace('0', 'o') },
        { "l for 1", code => code.Replace('1', 'l') },
        { "I for 1", code => code.Replace('1', 'I') },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task RightCode_OpensTheCaseHoweverItIsTyped(string how, Func<string, string> spell)
    {
        Assert.NotEmpty(how);
        var code = (await _citizen.Submit(Samples.LetterOnItem)).Code;

        Assert.Equal(Samples.Letter.Text, (await _citizen.Follow(spell(code))).GetProperty("text").GetString());
        Assert.Equal("已收到", (await (await _citizen.TrackPage(spell(code))).Page()).TextOf("state"));
    }

    [Fact]
    public async Task NewCase_ShowsWhatWasSentAndByWhenItIsAnswered()
    {
        var view = await _citizen.Follow((await _citizen.Submit(Samples.LetterOnItem with { Title = "路灯", Name = "张三" })).Code);

        Assert.Equal("已收到", view.GetProperty("state").GetString());
        Assert.Equal("路灯", view.GetProperty("title").GetString());
        Assert.Equal("2023-12-12T23:59:59+08:00", view.GetProperty("dueAt").GetString());
        Assert.Equal($"{Samples.NoticePath}#item-{Samples.Item}", view.GetProperty("noticePath").GetString());
        Assert.Equal(JsonValueKind.Null, view.GetProperty("division").ValueKind);
        Assert.Single(view.GetProperty("history").EnumerateArray());
        Assert.DoesNotContain("张三", view.GetRawText(), StringComparison.Ordinal);
    }

    // A mistyped code must not be told from an unknown one (incident T38).
    [Fact]
    public async Task WrongCheckAndUnknownCode_AnswerTheSameBytesByApi()
    {
        var answers = await Task.WhenAll(Wrong(out _).Select(_citizen.Track));

        var bodies = await Task.WhenAll(answers.Select(async answer => WithoutTrace((await answer.Problem(404, "unknown-code")).GetRawText())));
        Assert.Single(bodies.Distinct());
    }

    [Fact]
    public async Task WrongCheckAndUnknownCode_AnswerTheSameBytesOnThePage()
    {
        var pages = new List<string>();
        foreach (var code in Wrong(out _))
        {
            var answer = await _citizen.TrackPage(code);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            pages.Add((await answer.Text()).Replace($"value=\"{code}\"", "value=\"\"", StringComparison.Ordinal));
        }

        Assert.Single(pages.Distinct());
        Assert.Contains("没有找到办件", pages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("查询码")]
    [InlineData("../../etc/passwd")]
    [InlineData("' OR 1=1 --")]
    public async Task Nonsense_IsAnUnknownCode(string? code) => await (await _citizen.Track(code)).Problem(404, "unknown-code");

    [Fact]
    public async Task VeryLongCode_IsAnUnknownCode() => await (await _citizen.Track(new string('A', 100_000))).Problem(404, "unknown-code");

    [Theory]
    [InlineData("messages")]
    [InlineData("withdraw")]
    [InlineData("export")]
    public async Task AddressOfAnAct_OpenedAgain_AsksForTheCode(string act) =>
        Assert.Equal("/track", (await _citizen.Get("/track/" + act)).Headers.Location?.ToString());

    [Fact]
    public async Task AnswersToLookUps_StayOutOfCaches()
    {
        var code = (await _citizen.Submit(Samples.Letter)).Code;

        foreach (var answer in new[] { await _citizen.Track(code), await _citizen.Track("7K3M"), await _citizen.TrackPage(code) })
        {
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        }
    }

    private static string[] Wrong(out ReceiptCode unknown)
    {
        unknown = ReceiptCode.New();
        var code = unknown.ToString();
        return [code, code[..^1] + (code[^1] == '7' ? '8' : '7'), "7K3M", "没有"];
    }

    private static string WithoutTrace(string problem) =>
        System.Text.RegularExpressions.Regex.Replace(problem, "\"traceId\":\"[^\"]*\"", "");
}
