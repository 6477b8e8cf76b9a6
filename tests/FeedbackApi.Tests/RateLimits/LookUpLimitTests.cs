using System.Net;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Tests.RateLimits;

/// <summary>Guessing receipt codes, from one address and from many (incident T38).</summary>
public sealed class LookUpLimitTests
{
    private static readonly string[] Settings =
    [
        "--RateLimits:LookUps:Burst=3", "--RateLimits:LookUps:PerMinute=1",
        "--RateLimits:AllLookUps:Burst=5", "--RateLimits:AllLookUps:PerMinute=1",
    ];

    [Fact]
    public async Task OneAddress_IsRefusedAfterItsBurstOnPageAndApiTogether()
    {
        await using var service = await Service.Start(Settings);
        var citizen = new Citizen(service);
        await citizen.Track("1");
        await citizen.TrackPage("2");
        await citizen.Track("3");

        var page = await citizen.TrackPage("4");

        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.Equal(60, page.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal("\"look-up\";q=3;w=180", Assert.Single(page.Headers.GetValues("RateLimit-Policy")));
        Assert.Equal("\"look-up\";r=0;t=60", Assert.Single(page.Headers.GetValues("RateLimit")));
        Assert.Equal(Problems.TooManySentence, (await page.Page()).TextOf("sentence"));
        Assert.Equal(HttpStatusCode.OK, (await citizen.Get("/track")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await new Citizen(service).Track("5")).StatusCode);
    }

    [Fact]
    public async Task RefusedAddition_ComesBackWithItsWordsAndIsSentByOneClick()
    {
        await using var service = await Service.Start(Settings);
        var citizen = new Citizen(service);
        var code = (await citizen.Submit(Samples.Letter)).Code;
        var page = await (await citizen.TrackPage(code)).Page();
        await citizen.Track("1");
        await citizen.Track("2");

        var refused = await citizen.Press(page, "supplement", ("text", "是村口往东第三盏<灯>。"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var again = await refused.Page();
        Assert.Contains("60 秒", again.TextOf("sentence"), StringComparison.Ordinal);
        Assert.Equal("是村口往东第三盏<灯>。", again.ValueOf("text"));
        service.Clock.Advance(TimeSpan.FromSeconds(60));
        var sent = await (await citizen.Press(again, "again")).Page();
        Assert.Contains("您的补充已收到", sent.TextOf("done"), StringComparison.Ordinal);
        Assert.Contains("是村口往东第三盏<灯>。", sent.TextOf("messages"), StringComparison.Ordinal);
    }

    // All requests of an office behind one address: whoever is refused in the middle of the form keeps what they wrote.
    [Theory]
    [InlineData("check")]
    [InlineData("submit")]
    [InlineData("edit")]
    public async Task RefusedForm_ComesBackWithItsWordsAndIsSentByOneClick(string button)
    {
        await using var service = await Service.Start("--RateLimits:Requests:Burst=8", "--RateLimits:Requests:PerMinute=1");
        var citizen = new Citizen(service);
        var page = await citizen.OpenForm(Samples.Notice, Samples.Item);
        var letter = Samples.Letter with { Text = "写了很久的<话>", Name = "张三" };
        if (button is not "check")
        {
            page = await (await citizen.CheckForm(page, letter)).Page();
        }

        while ((await citizen.Get("/track")).StatusCode is HttpStatusCode.OK)
        {
            // Others of the same office.
        }

        var refused = button is "check" ? await citizen.CheckForm(page, letter) : await citizen.Press(page, button);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        var again = await refused.Page();
        Assert.Equal(letter.Text, again.ValueOf("text"));
        service.Clock.Advance(TimeSpan.FromMinutes(5));
        var answer = await citizen.Press(again, "again");
        Assert.Equal(button is "submit" ? HttpStatusCode.SeeOther : HttpStatusCode.OK, answer.StatusCode);
        if (button is "submit")
        {
            Assert.Contains("张三", await (await citizen.Get("/feedback/receipt.txt")).Text(), StringComparison.Ordinal);
            return;
        }

        Assert.Contains(letter.Text, (await answer.Page()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedWordsOfAnotherSite_AreNotShownOnOurs()
    {
        await using var service = await Service.Start(Settings);
        var citizen = new Citizen(service);
        for (var i = 0; i < 3; i++)
        {
            await citizen.Track("7K3M");
        }

        citizen.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var refused = await citizen.Post("/track/messages", [new("code", "7K3M"), new("text", "请拨打假电话")]);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.DoesNotContain("假电话", await refused.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedCaller_PassesAfterTheSecondsItWasTold()
    {
        await using var service = await Service.Start(Settings);
        var citizen = new Citizen(service);
        for (var i = 0; i < 3; i++)
        {
            await citizen.Track("7K3M");
        }

        service.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(40, (await citizen.Track("7K3M")).Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        service.Clock.Advance(TimeSpan.FromSeconds(39));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await citizen.Track("7K3M")).StatusCode);
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Track("7K3M")).StatusCode);
    }

    [Fact]
    public async Task AllAddressesTogether_AreRefusedAfterTheirBurst()
    {
        await using var service = await Service.Start(Settings);
        for (var i = 0; i < 5; i++)
        {
            await (await new Citizen(service).Track("7K3M")).Problem(404, "unknown-code");
        }

        var answer = await new Citizen(service).Track("7K3M");

        await answer.Problem(429, "too-many-requests");
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.NotNull(await new Citizen(service).Submit(Samples.Letter));
    }

    // Whoever is refused for one's own many look-ups must not use up what everybody shares.
    [Fact]
    public async Task RefusedLookUps_TakeNothingFromOthers()
    {
        await using var service = await Service.Start(Settings);
        var guesser = new Citizen(service);
        for (var i = 0; i < 50; i++)
        {
            await guesser.Track("7K3M");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await new Citizen(service).Track("7K3M")).StatusCode);
    }
}
