using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>
/// Makes new cases findable, beside intake: it asks the store once a second for numbers it has not seen, so that a citizen
/// waits for nothing and nothing is lost when the process ends. At the start it catches up with all earlier runs.
/// </summary>
internal sealed partial class IndexWorker(ICaseIndex index, IServiceScopeFactory scopes, ILogger<IndexWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Few enough that the writer of submissions does not notice the wait.
    private const int MostAtOnce = 256;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var seen = 0L;
        await Try(async db => { await index.Forget(db, stoppingToken); return 0; }, 0);
        while (!stoppingToken.IsCancellationRequested)
        {
            var upTo = await Try(db => Advance(db, seen, stoppingToken), seen);
            if (upTo == seen)
            {
                await Task.Delay(Pause, stoppingToken);
            }

            seen = upTo;
        }
    }

    private async Task<long> Advance(FeedbackDb db, long seen, CancellationToken cancel)
    {
        var newest = await db.Cases.MaxAsync(c => (long?)c.Id, cancel) ?? 0;
        if (newest == seen)
        {
            return seen;
        }

        var ids = await db.NotIndexed(seen, MostAtOnce, cancel);
        if (ids.Count > 0)
        {
            await index.Add(db, ids, cancel);
        }

        // Nobody looks again at those that are in the index, or not to be found.
        return ids.Count < MostAtOnce ? newest : ids[^1];
    }

    private async Task<long> Try(Func<FeedbackDb, Task<long>> act, long otherwise)
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

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The search index waits: {Reason}")]
        public static partial void Postponed(ILogger logger, string reason);
    }
}
