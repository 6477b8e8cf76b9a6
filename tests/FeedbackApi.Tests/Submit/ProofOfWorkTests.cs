using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>What a form asks for under load: ALTCHA's computation, or a question and some patience.</summary>
public sealed class ProofOfWorkTests : IAsyncLifetime
{
    private Service _service = null!;
    private Citizen _citizen = null!;

    public async Task InitializeAsync()
    {
        _service = await Service.Start("--ProofOfWork:AskAtPercent=0", "--ProofOfWork:MostNumber=1000");
        _citizen = new Citizen(_service);
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task AtRest_NothingIsAsked()
    {
        await using var service = await Service.Start();
        var citizen = new Citizen(service);

        Assert.False((await (await citizen.CheckForm(await citizen.OpenForm(), Samples.Letter)).Page()).Has("effort"));
    }

    [Fact]
    public async Task NetworkThatSendsMuch_IsAskedAndOthersAreNot()
    {
        await using var service = await Service.Start("--RateLimits:Submissions:Burst=4", "--RateLimits:Submissions:PerMinute=1");
        var busy = new Citizen(service);
        for (var i = 0; i < 3; i++)
        {
            await busy.Submit(Samples.Letter);
        }

        Assert.True((await (await busy.CheckForm(await busy.OpenForm(), Samples.Letter)).Page()).Has("effort"));
        var other = new Citizen(service);
        Assert.False((await (await other.CheckForm(await other.OpenForm(), Samples.Letter)).Page()).Has("effort"));
    }

    [Fact]
    public async Task SolvedChallenge_IsTakenOnceAndNeverAgain()
    {
        var page = await Checked();
        var solution = Solve(page);

        Assert.Equal(HttpStatusCode.SeeOther, (await _citizen.Press(page, "submit", ("altcha", solution))).StatusCode);

        var again = await _citizen.Press(await Checked(), "submit", ("altcha", solution));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Equal(1, await _service.CountCases());
        Assert.Equal(Samples.Letter.Text, Forms.Read((await again.Page()).Find("submit").Closest("form")!)["text"]);
    }

    // T46: two at the same time.
    [Fact]
    public async Task SameSolutionInParallel_IsTakenOnce()
    {
        var solution = Solve(await Checked());
        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Checked()));

        var answers = await Task.WhenAll(pages.Select(page => _citizen.Press(page, "submit", ("altcha", solution))));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.SeeOther);
    }

    public static TheoryData<string, Action<JsonObject>> Forgeries => new()
    {
        { "another number", solution => solution["number"] = (long)solution["number"]! + 1 },
        { "another challenge", solution => solution["challenge"] = new string('0', 64) },
        { "another salt", solution => solution["salt"] = "x" + solution["salt"] },
        { "another algorithm", solution => solution["algorithm"] = "SHA-1" },
        { "no signature", solution => solution.Remove("signature") },
        { "signature of nothing", solution => solution["signature"] = new string('0', 64) },
        { "a later end", solution => solution["salt"] = solution["salt"]!.ToString().Replace("?expires=1", "?expires=9", StringComparison.Ordinal) },
        { "a negative number", solution => solution["number"] = -1 },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task ForgedSolution_IsRefused(string what, Action<JsonObject> forge)
    {
        var page = await Checked();
        var solution = JsonNode.Parse(Convert.FromBase64String(Solve(page)))!.AsObject();
        forge(solution);

        var answer = await _citizen.Press(page, "submit", ("altcha", Convert.ToBase64String(Encoding.UTF8.GetBytes(solution.ToJsonString()))));

        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, what);
        Assert.Equal(0, await _service.CountCases());
    }

    // CVE-2025-68113: digits of the number moved into the salt would make a later end of the same hash.
    [Fact]
    public async Task NumberSplicedIntoTheSalt_IsRefused()
    {
        var page = await Checked();
        var solution = JsonNode.Parse(Convert.FromBase64String(Solve(page)))!.AsObject();
        for (; solution["number"]!.GetValue<int>() < 10; solution = JsonNode.Parse(Convert.FromBase64String(Solve(page)))!.AsObject())
        {
            // A number of one digit leaves nothing to splice.
            page = await Checked();
        }

        var digits = solution["number"]!.ToString();
        solution["salt"] = solution["salt"] + digits[..^1];
        solution["number"] = int.Parse(digits[^1..], System.Globalization.CultureInfo.InvariantCulture);

        var answer = await _citizen.Press(page, "submit", ("altcha", Convert.ToBase64String(Encoding.UTF8.GetBytes(solution.ToJsonString()))));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("bnVsbA==")]
    [InlineData("e30=")]
    [InlineData("eyJudW1iZXIiOiJ4In0=")]
    public async Task Nonsense_IsRefusedWithTheQuestion(string solution)
    {
        var answer = await _citizen.Press(await Checked(), "submit", ("altcha", solution));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Matches("等于几", (await answer.Page()).TextOf("effort"));
    }

    [Fact]
    public async Task ExpiredChallenge_IsRefused()
    {
        var page = await Checked();
        var solution = Solve(page);
        _service.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(HttpStatusCode.BadRequest, (await _citizen.Press(page, "submit", ("altcha", solution))).StatusCode);
    }

    [Fact]
    public async Task WithoutScript_TheQuestionIsEnoughAfterAWhile()
    {
        var page = await Checked();
        var quick = await _citizen.Press(page, "submit", ("answer", AnswerTo(page)));
        Assert.Equal(HttpStatusCode.BadRequest, quick.StatusCode);
        page = await quick.Page();
        Assert.Contains("请再等 20 秒", page.TextOf("error-summary"), StringComparison.Ordinal);
        _service.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(HttpStatusCode.BadRequest, (await _citizen.Press(page, "submit", ("answer", "99"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await _citizen.Press(page, "submit", ("answer", AnswerTo(page)))).StatusCode);
        Assert.Equal(1, await _service.CountCases());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task QuestionThatWasNotAnswered_IsNotCalledAnsweredWrongly(string? answer)
    {
        var page = await (await _citizen.Press(await Checked(), "submit", ("answer", answer))).Page();

        Assert.Contains("请回答这个问题，填写一个数字", page.TextOf("error-summary"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-testid='effort'] details[open]"));
    }

    [Fact]
    public async Task QuestionAskedBeforeTheClockWasSteppedBack_MakesNobodyWaitUntilItHasCaughtUp()
    {
        var page = await Checked();
        _service.Clock.Advance(TimeSpan.FromSeconds(-10));

        Assert.Equal(HttpStatusCode.SeeOther, (await _citizen.Press(page, "submit", ("answer", AnswerTo(page)))).StatusCode);
    }

    [Fact]
    public async Task Program_IsGivenAChallengeAndTakenWithItsSolution()
    {
        var refused = await (await _citizen.Send(Samples.Letter)).Problem(428, "effort-needed");
        var solution = Solve(refused.GetProperty("challenge"));

        Assert.Equal(HttpStatusCode.Created, (await Send(solution)).StatusCode);

        await (await Send(solution)).Problem(428, "effort-needed");
        await (await Send("nonsense")).Problem(428, "effort-needed");
        Assert.Equal(1, await _service.CountCases());
    }

    [Fact]
    public async Task ChallengeFetchedBefore_IsAsGood()
    {
        var challenge = await _citizen.Get("/api/v1/challenge");

        Assert.Equal("no-store", challenge.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.Created, (await Send(Solve(await challenge.Json()))).StatusCode);
    }

    [Fact]
    public async Task ProgramThatSendsMuch_IsHeldByItsLimitAlone()
    {
        await using var service = await Service.Start("--RateLimits:Submissions:Burst=4", "--RateLimits:Submissions:PerMinute=1");
        var program = new Citizen(service);
        for (var i = 0; i < 4; i++)
        {
            await program.Submit(Samples.Letter);
        }

        await (await program.Send(Samples.Letter)).Problem(429, "too-many-requests");
    }

    [Fact]
    public async Task ProgramWithAFaultyLetter_IsToldOfItFirst() =>
        await (await _citizen.Send(Samples.Letter with { Text = "" })).Problem(400, "invalid-feedback");

    private Task<HttpResponseMessage> Send(string solution)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Citizen.SubmitPath) { Content = System.Net.Http.Json.JsonContent.Create(Samples.Letter, options: JsonSerializerOptions.Web) };
        request.Headers.Add("X-Altcha", solution);
        return _citizen.Http.SendAsync(request);
    }

    private async Task<IHtmlDocument> Checked() => await (await _citizen.CheckForm(await _citizen.OpenForm(), Samples.Letter)).Page();

    private static string AnswerTo(IHtmlDocument page)
    {
        var words = page.Find("effort").QuerySelector("label[for='answer']")!.TextContent.Trim();
        return ("零一二三四五六七八九".IndexOf(words[0], StringComparison.Ordinal) + "零一二三四五六七八九".IndexOf(words[2], StringComparison.Ordinal))
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Solve(IHtmlDocument page) => Solve(JsonElement.Parse(page.QuerySelector("altcha-widget")!.GetAttribute("challengejson")!));

    // What the widget does.
    private static string Solve(JsonElement challenge)
    {
        var (salt, hash) = (challenge.GetProperty("salt").GetString()!, challenge.GetProperty("challenge").GetString()!);
        for (var number = 0; number <= challenge.GetProperty("maxnumber").GetInt32(); number++)
        {
            if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}{number}"))) == hash)
            {
                return Convert.ToBase64String(Encoding.UTF8.GetBytes(new JsonObject
                {
                    ["algorithm"] = "SHA-256", ["challenge"] = hash, ["number"] = number, ["salt"] = salt,
                    ["signature"] = challenge.GetProperty("signature").GetString(), ["took"] = 5,
                }.ToJsonString()));
            }
        }

        throw new InvalidOperationException("the challenge has no solution");
    }
}
