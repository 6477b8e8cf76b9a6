using System.Net;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Tests.Hosting;

public sealed class HealthTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task HealthyService_SaysOk(string path) => Assert.Equal("ok", await (await new Citizen(service).Get(path)).Text());

    // A folder stands where the probe would be written: for the disk under it, it is full.
    [Theory]
    [InlineData(".")]
    [InlineData("keys")]
    public async Task DiskThatTakesNothing_IsToldToTheWatchdogBeforeAnyLetter(string folder)
    {
        await using var own = await Service.Start();
        var watchdog = new Citizen(own);
        var obstacle = Path.Combine(own.Folder, folder, "ready.probe.new");
        Directory.CreateDirectory(obstacle);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await watchdog.Get("/health/ready")).StatusCode);

        Directory.Delete(obstacle);
        own.Clock.Advance(StoreProbe.HoldsFor);

        Assert.Equal(HttpStatusCode.OK, (await watchdog.Get("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task LetterThatCouldNotBeKept_IsToldToTheWatchdogForAMinute()
    {
        await using var own = await Service.Start();
        var (citizen, watchdog) = (new Citizen(own), new Citizen(own));
        await using (await own.Store.Refuse(own))
        {
            await (await citizen.Send(Samples.Letter)).Problem(503, "storage-unavailable");
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await watchdog.Get("/health/ready")).StatusCode);
        own.Clock.Advance(StoreProbe.FailureCountsFor);
        Assert.Equal(HttpStatusCode.OK, (await watchdog.Get("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Probe_LeavesNothingBehindAndIsNotRepeatedAtOnce()
    {
        await using var own = await Service.Start();
        var watchdog = new Citizen(own);
        Assert.Equal(HttpStatusCode.OK, (await watchdog.Get("/health/ready")).StatusCode);
        Assert.Empty(Directory.GetFiles(own.Folder, "*.probe*", SearchOption.AllDirectories));

        // Whoever asks at once again is told what was found a moment ago.
        Directory.CreateDirectory(Path.Combine(own.Folder, "ready.probe.new"));
        Assert.Equal(HttpStatusCode.OK, (await watchdog.Get("/health/ready")).StatusCode);
        own.Clock.Advance(StoreProbe.HoldsFor);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await watchdog.Get("/health/ready")).StatusCode);
    }
}
