using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.Tests.Storage;

/// <summary>PostgreSQL crashes and comes back in mid-load.</summary>
public sealed class ServerRestartTests
{
    [Fact]
    public async Task ServerRestartedUnderLoad_LosesNothingThatWasAcknowledgedAndServesAgain()
    {
        await using var server = await PostgreSqlServerOfOurOwn.Start();
        await using var service = await Service.Start(
            [$"--ConnectionStrings:PostgreSql={server.ConnectionString("postgres")}", .. ServiceProcess.Plenty]);
        using var enough = new CancellationTokenSource();
        var sending = Enumerable.Range(0, 16).Select(sender => SendUntil(service, sender, enough.Token)).ToList();
        await Task.Delay(1000);

        await server.Down();
        await (await new Citizen(service).Send(Samples.Letter)).Problem(503, "storage-unavailable");
        await server.Up();
        await Task.Delay(1000);
        await new Citizen(service).Submit(Samples.Letter with { Text = "恢复之后" });
        await enough.CancelAsync();

        var kept = (await Task.WhenAll(sending)).SelectMany(texts => texts).ToList();
        var stored = await service.Query(db => db.Cases.AsNoTracking().Select(c => c.Text).ToListAsync());
        Assert.NotEmpty(kept);
        Assert.Empty(kept.Except(stored));
        Assert.Equal(stored.Count, stored.Distinct().Count());
    }

    private static async Task<List<string>> SendUntil(Service service, int sender, CancellationToken enough)
    {
        var (citizen, kept) = (new Citizen(service), new List<string>());
        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            var text = $"{sender} {i}";
            var answer = await citizen.Send(Samples.Letter with { Text = text });
            Assert.True(answer.StatusCode is System.Net.HttpStatusCode.Created or System.Net.HttpStatusCode.ServiceUnavailable, $"{answer.StatusCode}");
            if (answer.StatusCode is System.Net.HttpStatusCode.Created)
            {
                kept.Add(text);
            }
        }

        return kept;
    }
}
