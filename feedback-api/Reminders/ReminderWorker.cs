using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Mail;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Reminders;

/// <summary>Once a minute: who has to be reminded, what goes out by mail, and what has not gone out yet.</summary>
internal sealed partial class ReminderWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderWorker> logger) : BackgroundService
{
    private const int SeenTwice = 100;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var (day, since) = (DateOnly.MinValue, 0L);
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var isNewDay = day != clock.Today();
            if (await Try(isNewDay, isNewDay ? 0 : since, stoppingToken) is { } newest)
            {
                // An event may be stored a moment after one with a higher number: the last few are looked at again.
                (day, since) = (clock.Today(), Math.Max(1, newest - SeenTwice));
            }
        }
    }

    // The newest event that it has seen; null when the store was away.
    private async Task<long?> Try(bool isNewDay, long since, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var round = scope.ServiceProvider.GetRequiredService<ReminderRound>();
            var newest = await round.Newest(cancel);
            await round.Tasks(since, cancel);
            if (isNewDay)
            {
                await round.Deadlines(cancel);
            }

            await scope.ServiceProvider.GetRequiredService<MailRound>().Run(cancel);
            return newest;
        }
        catch (Exception e) when (StoreFaults.IsWhileKeeping(e))
        {
            // The next minute finds the same.
            Log.Postponed(logger, e.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Reminders are postponed: {Reason}")]
        public static partial void Postponed(ILogger logger, string reason);
    }
}
