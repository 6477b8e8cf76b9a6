using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Campaigns;

/// <summary>Brings new cases to their groups, beside intake, and at the start all earlier ones.</summary>
internal sealed class GroupWorker(CaseGroups groups, IServiceScopeFactory scopes, IHostApplicationLifetime life) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private const int MostAtOnce = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await life.Started(stoppingToken);
        for (var seen = 0L; !stoppingToken.IsCancellationRequested;)
        {
            (seen, var isBehind) = await Advance(seen, stoppingToken);
            if (!isBehind)
            {
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task<(long Seen, bool IsBehind)> Advance(long seen, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
            var found = await db.Cases.Where(c => c.Id > seen).OrderBy(c => c.Id).Take(MostAtOnce)
                .Select(c => new { c.Id, IsReadable = !c.IsProtected && c.ErasedAt == null, Title = c.IsProtected ? null : c.Title, Text = c.IsProtected ? "" : c.Text })
                .ToListAsync(cancel);
            foreach (var @case in found.Where(@case => @case.IsReadable))
            {
                groups.Add(@case.Id, @case.Title, @case.Text);
            }

            return found.Count == 0 ? (seen, false) : (found[^1].Id, found.Count == MostAtOnce);
        }
        catch (Exception e) when (StoreFaults.Is(e))
        {
            // The store is away just now, and says so where a person can see it: the next second finds the same cases.
            return (seen, false);
        }
    }
}
