using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Retention;

/// <summary>Looks once an hour for what has been kept long enough.</summary>
internal sealed partial class RetentionWorker(IServiceScopeFactory scopes, ILogger<RetentionWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await Try(retention => retention.EraseAgain(stoppingToken));
        // It goes over all cases: the first minute belongs to those who wait.
        await Task.Delay(AfterTheStart, stoppingToken);
        using var timer = new PeriodicTimer(Every);
        do
        {
            await Try(async retention =>
            {
                var (announced, erased) = await retention.Run(stoppingToken);
                Log.Ran(logger, announced, erased);
            });
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Try(Func<CaseRetention, Task> act)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await act(scope.ServiceProvider.GetRequiredService<CaseRetention>());
        }
        catch (Exception e) when (StoreFaults.IsWhileKeeping(e))
        {
            // The store is away just now: the next hour finds the same cases.
            Log.Postponed(logger, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Retention: {Announced} announced, {Erased} erased")]
        public static partial void Ran(ILogger logger, int announced, int erased);

        [LoggerMessage(LogLevel.Warning, "Retention is postponed: {Reason}")]
        public static partial void Postponed(ILogger logger, string reason);
    }
}
