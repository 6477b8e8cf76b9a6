using System.Net;

namespace PublicNotice.FeedbackApi.Tests.RateLimits;

public sealed class DefaultLimitsTests(Service service) : IClassFixture<Service>
{
    // A class or an office behind one address (incident T44): open the form, send it, read the receipt.
    [Fact]
    public async Task FortyPeopleBehindOneAddress_AllPass()
    {
        var people = Enumerable.Range(0, 40).Select(_ => new Citizen(service, "198.51.100.1")).ToList();

        var answers = await Task.WhenAll(people.Select(async person =>
        {
            var sent = await person.SubmitForm(await person.OpenForm(Samples.Notice), Samples.Letter);
            return (sent.StatusCode, (await person.Get("/feedback/receipt")).StatusCode);
        }));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.OK), answer));
    }

    [Fact]
    public async Task FloodFromOneAddress_IsRefusedAndOthersAreServed()
    {
        var flood = new Citizen(service);

        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => flood.Get("/health/live")));

        Assert.Contains(answers, answer => answer.StatusCode is HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, (await new Citizen(service).Get("/health/live")).StatusCode);
    }
}
