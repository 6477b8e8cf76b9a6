using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>
/// Classifies cases after they are stored: those that arrive, and at the start those that earlier runs did not get to. Many
/// share one commit; and while letters keep coming it takes a breath after each, so that they go first.
/// </summary>
internal sealed partial class SuggestionWorker(
    SuggestionQueue queue, ModelLoader loader, IServiceScopeFactory scopes, IHostApplicationLifetime life, ILogger<SuggestionWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan UntilRepaired = TimeSpan.FromSeconds(5);
    private const int MostAtOnce = 32;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first page is not made to wait for a model.
        await life.Started(stoppingToken);
        var models = await loader.Load(stoppingToken) ?? await Repaired(stoppingToken);

        await using (var scope = scopes.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<CaseSuggestions>().Missing(stoppingToken)).ForEach(queue.Enqueue);
        }

        while (true)
        {
            var ids = await queue.Take(MostAtOnce, stoppingToken);
            var waiting = queue.Count;
            models = loader.Renewed(models)!;
            await TrySuggest(models, ids, stoppingToken);
            if (queue.Count > waiting)
            {
                await Task.Delay(Breath, stoppingToken);
            }
        }
    }

    // The operator puts a good model in the place of a broken one, and need not start the service anew for it.
    private async Task<LoadedModels> Repaired(CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(UntilRepaired, cancel);
            if (loader.Renewed(null) is { } models)
            {
                return models;
            }
        }
    }

    private async Task TrySuggest(LoadedModels models, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CaseSuggestions>().Suggest(models, ids, cancel);
        }
        catch (Exception e) when (ids.Count > 1 && e is not OperationCanceledException)
        {
            // One that cannot be classified must not take its neighbours with it.
            foreach (var id in ids)
            {
                await TrySuggest(models, [id], cancel);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The edge of the classifier: whatever goes wrong beside the service must not stop the service. The case
            // itself is safe, and the next start finds it again.
            Log.NoSuggestion(logger, ids[0], e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Case {Id} got no suggestion")]
        public static partial void NoSuggestion(ILogger logger, long id, Exception exception);
    }
}
