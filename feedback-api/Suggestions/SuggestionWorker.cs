using Microsoft.EntityFrameworkCore;
using PublicNotice.Analytics;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>
/// Classifies cases after they are stored: those that arrive, and at the start those that earlier runs did not get to.
/// </summary>
internal sealed partial class SuggestionWorker(
    SuggestionQueue queue, ModelLoader loader, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SuggestionWorker> logger)
    : BackgroundService
{
    private const int RunnersUp = 3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await loader.Load(stoppingToken) is not { } model)
        {
            return;
        }

        foreach (var id in await Unclassified(stoppingToken))
        {
            queue.Enqueue(id);
        }

        await foreach (var id in queue.ReadAll(stoppingToken))
        {
            await TrySuggest(model, id, stoppingToken);
        }
    }

    private async Task<List<long>> Unclassified(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Cases
            .Where(c => c.Suggestion == null && !c.IsProtected).Select(c => c.Id).ToListAsync(cancel);
    }

    private async Task TrySuggest(DivisionModel model, long id, CancellationToken cancel)
    {
        try
        {
            await Suggest(model, id, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The edge of the classifier: whatever goes wrong beside the service must not stop the service. The case
            // itself is safe, and the next start finds it again.
            Log.NoSuggestion(logger, id, e);
        }
    }

    private async Task Suggest(DivisionModel model, long id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        if (await db.Cases.FirstOrDefaultAsync(c => c.Id == id, cancel) is not { Suggestion: null, IsProtected: false } @case)
        {
            return;
        }

        var classification = model.Classify(@case.Title, @case.Text);
        @case.Suggestion = new Suggestion
        {
            ModelVersion = model.Version,
            At = clock.GetUtcNow(),
            Abstains = classification.Abstain,
            Top = [.. classification.Top.Take(RunnersUp).Select(label => new SuggestedLabel(label.Label, label.Score))],
            Terms = [.. classification.Why.Select(term => new SuggestedTerm(term.Text, term.Weight))],
        };
        @case.Note(new Act(Act.System, clock.GetUtcNow()), "生成建议分类");
        await db.SaveChangesAsync(cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Case {Id} got no suggestion")]
        public static partial void NoSuggestion(ILogger logger, long id, Exception exception);
    }
}
