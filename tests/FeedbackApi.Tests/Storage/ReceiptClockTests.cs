namespace PublicNotice.FeedbackApi.Tests.Storage;

/// <summary>The machine's clock is stepped back (incident T51).</summary>
public sealed class ReceiptClockTests : IAsyncLifetime
{
    private Service _service = null!;

    public async Task InitializeAsync() => _service = await Service.Start();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task ClockSteppedBack_DatesNoReceiptBeforeAnEarlierOne()
    {
        var first = await new Citizen(_service).Submit(Samples.Letter);
        _service.Clock.Advance(TimeSpan.FromMinutes(-10));

        Assert.Equal(first.ReceivedAt, (await new Citizen(_service).Submit(Samples.Letter)).ReceivedAt);

        _service.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(first.ReceivedAt.AddMinutes(1), (await new Citizen(_service).Submit(Samples.Letter)).ReceivedAt);
    }

    [Fact]
    public async Task ClockSteppedBackOverTheEnd_DoesNotReopenANotice()
    {
        _service.Clock.Set(Samples.SecondAfter);
        await (await new Citizen(_service).Send(Samples.LetterOnItem)).Problem(409, "comments-closed");
        _service.Clock.Set(Samples.LastSecond);

        await (await new Citizen(_service).Send(Samples.LetterOnItem)).Problem(409, "comments-closed");
    }

    [Fact]
    public async Task ClockThatWasFarAhead_IsFollowedBack()
    {
        _service.Clock.Advance(TimeSpan.FromDays(365));
        await new Citizen(_service).Submit(Samples.Letter);
        _service.Clock.Advance(TimeSpan.FromDays(-365));

        var receipt = await new Citizen(_service).Submit(Samples.Letter);

        Assert.Equal(_service.Clock.GetUtcNow(), receipt.ReceivedAt);
    }
}
