using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Recounts;

/// <summary>Once after each start, which is when a changed calendar takes effect; nobody waits for it.</summary>
internal sealed partial class RecountWorker(IServiceScopeFactory scopes, ILogger<RecountWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!await Try(stoppingToken))
        {
            await Task.Delay(Patience, stoppingToken);
        }
    }

    private async Task<bool> Try(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<DeadlineRecount>().Run(cancel) is { } moved)
            {
                Log.Recounted(logger, moved);
            }

            return true;
        }
        catch (Exception e) when (StoreFaults.IsWhileKeeping(e))
        {
            Log.Postponed(logger, e.Message);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The calendar has changed: {Moved} deadlines moved")]
        public static partial void Recounted(ILogger logger, int moved);

        [LoggerMessage(LogLevel.Warning, "Working out deadlines anew is postponed: {Reason}")]
        public static partial void Postponed(ILogger logger, string reason);
    }
}
