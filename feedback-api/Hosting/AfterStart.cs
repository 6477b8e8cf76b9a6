namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>For work that can wait until the first request is served.</summary>
internal static class AfterStart
{
    /// <summary>Is done when the service answers requests.</summary>
    public static async Task Started(this IHostApplicationLifetime life, CancellationToken cancel)
    {
        // Some who wait start themselves before anybody listens: they must not go on within their own start.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancel);
    }
}
