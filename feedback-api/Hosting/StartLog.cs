namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>
/// Until the service has started, what stops it is told once, by <see cref="StartFault"/>: the framework's own account,
/// with a stack trace, is left out.
/// </summary>
internal sealed class StartLog
{
    private volatile bool _started;

    public static StartLog Quiet(WebApplicationBuilder builder)
    {
        var log = new StartLog();
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && log._started);
        return log;
    }

    public void SpeakOnceStarted(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() => _started = true);
}
