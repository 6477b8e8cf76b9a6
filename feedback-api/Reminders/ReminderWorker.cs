using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Mail;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Reminders;

/// <summary>Once a minute: who has to be reminded, what goes out by mail, and what has not gone out yet.</summary>
internal sealed partial class ReminderWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var day = DateOnly.MinValue;
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var isNewDay = day != clock.Today();
            if (await Try(isNewDay, stoppingToken))
            {
                day = clock.Today();
            }
        }
    }

    private async Task<bool> Try(bool isNewDay, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var round = scope.ServiceProvider.GetRequiredService<ReminderRound>();
            await round.Tasks(cancel);
            if (isNewDay)
            {
                await round.Deadlines(cancel);
            }

            await scope.ServiceProvider.GetRequiredService<MailRound>().Run(cancel);
            return true;
        }
        catch (Exception e) when (StoreFaults.IsWhileKeeping(e))
        {
            // The next minute finds the same.
            Log.Postponed(logger, e.Message);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Reminders are postponed: {Reason}")]
        public static partial void Postponed(ILogger logger, string reason);
    }
}
