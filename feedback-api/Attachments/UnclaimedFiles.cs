using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>Sweeps away what was uploaded and never submitted (T29).</summary>
internal sealed class UnclaimedFiles(AttachmentStore store, IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    /// <summary>Deletes every file older than a slip lives that no case has.</summary>
    public async Task Sweep(CancellationToken cancel)
    {
        var old = store.KeysBefore(clock.GetUtcNow() - Slips.Life - TimeSpan.FromMinutes(10)).ToList();
        if (old.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var claimed = await db.Cases.SelectMany(c => c.Attachments).Where(file => old.Contains(file.Key)).Select(file => file.Key).ToListAsync(cancel);
        foreach (var key in old.Except(claimed))
        {
            store.Delete(key);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException or IOException)
            {
                // The store is away just now; the next round finds the same files.
            }
        }
    }
}
