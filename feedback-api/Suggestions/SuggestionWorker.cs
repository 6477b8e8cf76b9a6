using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>
/// Classifies cases after they are stored: those that arrive, and at the start those that earlier runs did not get to.
/// </summary>
internal sealed partial class SuggestionWorker(
    SuggestionQueue queue, ModelLoader loader, IServiceScopeFactory scopes, IHostApplicationLifetime life, ILogger<SuggestionWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first page is not made to wait for a model.
        await life.Started(stoppingToken);
        if (await loader.Load(stoppingToken) is not { } models)
        {
            return;
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<CaseSuggestions>().Missing(stoppingToken)).ForEach(queue.Enqueue);
        }

        await foreach (var id in queue.ReadAll(stoppingToken))
        {
            await TrySuggest(models, id, stoppingToken);
        }
    }

    private async Task TrySuggest(LoadedModels models, long id, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CaseSuggestions>().Suggest(models, id, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The edge of the classifier: whatever goes wrong beside the service must not stop the service. The case
            // itself is safe, and the next start finds it again.
            Log.NoSuggestion(logger, id, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Case {Id} got no suggestion")]
        public static partial void NoSuggestion(ILogger logger, long id, Exception exception);
    }
}
