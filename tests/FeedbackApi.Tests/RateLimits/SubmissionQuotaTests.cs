using System.Net;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.RateLimits;

public sealed class SubmissionQuotaTests : IAsyncLifetime
{
    private Service _service = null!;
    private Citizen _citizen = null!;

    public async Task InitializeAsync()
    {
        _service = await Service.Start("--RateLimits:Submissions:Burst=2", "--RateLimits:Submissions:PerMinute=1");
        _citizen = new Citizen(_service);
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task OverTheBurst_IsRefusedWithSentenceAndTime()
    {
        await _citizen.Submit(Samples.Letter);
        await _citizen.Submit(Samples.Letter);

        var answer = await _citizen.Send(Samples.Letter);

        Assert.Equal(Problems.TooManySentence, (await answer.Problem(429, "too-many-requests")).Title());
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(2, await _service.CountCases());
    }

    [Fact]
    public async Task FormOverTheBurst_KeepsTheText()
    {
        await _citizen.Submit(Samples.Letter);
        await _citizen.Submit(Samples.Letter);

        var answer = await _citizen.SubmitForm(await _citizen.OpenForm(), Samples.Letter);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        var page = await answer.Page();
        Assert.Equal(Samples.Letter.Text, page.ValueOf("text"));
        Assert.Contains(Problems.TooManySentence, page.TextOf("error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherAddress_Passes()
    {
        await _citizen.Submit(Samples.Letter);
        await _citizen.Submit(Samples.Letter);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _citizen.Send(Samples.Letter)).StatusCode);

        Assert.NotNull(await new Citizen(_service).Submit(Samples.Letter));
    }

    // Incident T45.
    [Fact]
    public async Task FaultyMessages_CostNothing()
    {
        for (var i = 0; i < 10; i++)
        {
            await _citizen.Send(new FeedbackRequest());
            await _citizen.Send(Samples.LetterOnItem with { Item = "9-9-9" });
            await _citizen.PostJson(Citizen.SubmitPath, "{");
            await _citizen.SubmitForm(await _citizen.OpenForm(), new FeedbackRequest());
        }

        Assert.NotNull(await _citizen.Submit(Samples.Letter));
    }

    // Incident T45, its other half: a success that is sent again does cost.
    [Fact]
    public async Task RepeatedSuccess_Costs()
    {
        await _citizen.Submit(Samples.Letter, "again");
        await _citizen.Submit(Samples.Letter, "again");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await _citizen.Send(Samples.Letter, "again")).StatusCode);
    }

    // Incident T43: only the address of the connection counts.
    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("X-Real-IP")]
    public async Task ForgedAddress_IsIgnored(string header)
    {
        await _citizen.Submit(Samples.Letter);
        await _citizen.Submit(Samples.Letter);
        _citizen.Http.DefaultRequestHeaders.Add(header, header == "Forwarded" ? "for=203.0.113.9" : "203.0.113.9");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await _citizen.Send(Samples.Letter)).StatusCode);
    }

    [Fact]
    public async Task Ipv6Network_IsCountedAsOne()
    {
        await new Citizen(_service, "2001:db8:1:1::1").Submit(Samples.Letter);
        await new Citizen(_service, "2001:db8:1:1:ffff::2").Submit(Samples.Letter);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await new Citizen(_service, "2001:db8:1:1::3").Send(Samples.Letter)).StatusCode);
        Assert.NotNull(await new Citizen(_service, "2001:db8:1:2::1").Submit(Samples.Letter));
    }

    [Fact]
    public async Task Ipv4WrittenAsIpv6_IsTheSameAddress()
    {
        await new Citizen(_service, "::ffff:198.51.100.7").Submit(Samples.Letter);
        await new Citizen(_service, "198.51.100.7").Submit(Samples.Letter);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await new Citizen(_service, "::ffff:198.51.100.7").Send(Samples.Letter)).StatusCode);
        Assert.NotNull(await new Citizen(_service, "::ffff:198.51.100.8").Submit(Samples.Letter));
    }
}
