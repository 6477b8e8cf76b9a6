using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>
/// Makes new cases findable, beside intake: it asks the store once a second for numbers it has not seen, so that a citizen
/// waits for nothing and nothing is lost when the process ends. At the start it catches up with all earlier runs. While
/// letters keep coming it takes a breath after each batch: they go first, and are found a little later.
/// </summary>
internal sealed partial class IndexWorker(
    ICaseIndex index, IServiceScopeFactory scopes, IHostApplicationLifetime life, ILogger<IndexWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    // Few enough that the writer of submissions hardly notices the wait; with the breath, some 700 a second.
    private const int MostAtOnce = 96;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await life.Started(stoppingToken);
        var now = new Progress(0, 0, false);
        await Try(async db => { await index.Forget(db, stoppingToken); return now; }, now);
        while (!stoppingToken.IsCancellationRequested)
        {
            var before = now;
            now = await Try(db => Advance(db, before.Seen, stoppingToken), before with { IsBehind = false });
            if (!now.IsBehind)
            {
                await Task.Delay(Pause, stoppingToken);
            }
            else if (now.Newest > before.Newest)
            {
                await Task.Delay(Breath, stoppingToken);
            }
        }
    }

    private async Task<Progress> Advance(FeedbackDb db, long seen, CancellationToken cancel)
    {
        var newest = await db.Cases.MaxAsync(c => (long?)c.Id, cancel) ?? 0;
        if (newest == seen)
        {
            return new(seen, newest, false);
        }

        var ids = await db.NotIndexed(seen, MostAtOnce, cancel);
        if (ids.Count > 0)
        {
            await index.Add(db, ids, cancel);
        }

        // Nobody looks again at those that are in the index, or not to be found.
        return ids.Count < MostAtOnce ? new(newest, newest, false) : new(ids[^1], newest, true);
    }

    private async Task<Progress> Try(Func<FeedbackDb, Task<Progress>> act, Progress otherwise)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await act(scope.ServiceProvider.GetRequiredService<FeedbackDb>());
        }
        catch (Exception e) when (StoreFaults.Is(e))
        {
            // The store is away just now: the next second finds the same cases.
            Log.Postponed(logger, e.Message);
            return otherwise;
        }
    }

    /// <summary>Up to which number all is done, which number was the newest, and whether there is more to do at once.</summary>
    private readonly record struct Progress(long Seen, long Newest, bool IsBehind);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The search index waits: {Reason}")]
        public static partial void Postponed(ILogger logger, string reason);
    }
}
