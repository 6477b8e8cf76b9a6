using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PublicNotice.Analytics;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>Writes what the classifier thinks to cases, once. Protected cases are never shown to it.</summary>
internal sealed class CaseSuggestions(FeedbackDb db, MasterKey master, IOptions<ModelOptions> options, TimeProvider clock)
{
    private const int Ranks = 3;

    // Somebody may act on a case meanwhile; then all are looked at anew, as they are now.
    private const int Attempts = 3;

    public Task<List<long>> Missing(CancellationToken cancel) =>
        db.Cases.Where(c => c.Suggestion == null && !c.IsProtected).Select(c => c.Id).ToListAsync(cancel);

    /// <summary>Classifies those of these cases that have no suggestion yet, and commits it once for all.</summary>
    public async Task Suggest(LoadedModels models, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TrySuggest(models, ids, cancel);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task TrySuggest(LoadedModels models, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var cases = await db.Cases.AsSplitQuery()
            .Where(c => ids.Contains(c.Id) && c.Suggestion == null && !c.IsProtected && c.ErasedAt == null).OrderBy(c => c.Id).ToListAsync(cancel);
        foreach (var @case in cases)
        {
            Suggest(models, @case);
        }

        await db.SaveChangesAsync(cancel);
    }

    private void Suggest(LoadedModels models, Case @case)
    {
        var (now, classification) = (clock.GetUtcNow(), models.Divisions.Classify(@case.Title, @case.Text));
        @case.Suggest(new Suggestion
        {
            ModelVersion = models.Divisions.Version,
            At = now,
            Abstains = classification.Abstain,
            IsHidden = options.Value.BlindSample && BlindSample.Hides(@case.Id.ToString(CultureInfo.InvariantCulture), master.Derive("blind sample")),
            Top = [.. classification.Top.Take(Ranks).Select(label => new SuggestedLabel(label.Label, label.Score))],
            OutOfScope = Math.Max(0, 1 - classification.Top.Sum(label => label.Score)),
            Terms = [.. classification.Why.Select(term => new SuggestedTerm(term.Text, term.Weight))],
        });
        @case.Note(new Act(Act.System, now), classification.Abstain ? "把握不足，不作建议" : "生成建议分类");
        Precautions.Take(models.Traits, @case, now);
    }
}
