using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Tests.Storage;

/// <summary>However the service ends, what it acknowledged is there, once and readable. bench/kills.sh does it hundreds of times.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private Service _service = null!;

    // The service within the tests is only a reader here; it runs when the process does not.
    public async Task InitializeAsync() => _service = await Service.Start();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Kill9UnderLoad_LosesNothingThatWasAcknowledged()
    {
        var kept = new Dictionary<string, FeedbackApi.Submit.Receipt>();
        await _service.Restart(async () =>
        {
            for (var round = 0; round < 3; round++)
            {
                await using var process = await ServiceProcess.Start(_service.Settings);
                var sending = process.SendUntilGone($"第{round}轮", senders: 16, mostEach: 100_000);
                await Task.Delay(1500);
                process.Kill();
                foreach (var (text, receipt) in await sending)
                {
                    kept[text] = receipt;
                }
            }
        });

        Assert.NotEmpty(kept);
        await Check(kept);
    }

    [Fact]
    public async Task SigtermUnderLoad_AnswersWhatItTookAndEndsInOrder()
    {
        IReadOnlyDictionary<string, FeedbackApi.Submit.Receipt> kept = new Dictionary<string, FeedbackApi.Submit.Receipt>();
        await _service.Restart(async () =>
        {
            await using var process = await ServiceProcess.Start(_service.Settings);
            var sending = process.SendUntilGone("停止", senders: 16, mostEach: 100_000);
            await Task.Delay(1500);

            Assert.Equal(0, await process.Terminate());

            kept = await sending;
        });

        Assert.NotEmpty(kept);
        await Check(kept);
    }

    private async Task Check(IReadOnlyDictionary<string, FeedbackApi.Submit.Receipt> kept)
    {
        var stored = await _service.Query(db => db.Cases.AsNoTracking().ToListAsync());
        var data = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<PersonalData>(_service.App.Services);
        Assert.Equal(stored.Count, stored.Select(c => c.Text).Distinct().Count());
        Assert.Empty(kept.Keys.Except(stored.Select(c => c.Text)));
        Assert.All(stored, c => Assert.Equal(("张三", 1), (data.Open(c).Name, c.Events.Count)));
        var (text, receipt) = kept.Last();
        Assert.Equal(text, (await new Citizen(_service).Follow(receipt.Code)).GetProperty("text").GetString());
    }
}
