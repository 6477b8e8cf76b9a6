using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PublicNotice.Analytics;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>Writes what the classifier thinks to a case, once. Protected cases are never shown to it.</summary>
internal sealed class CaseSuggestions(FeedbackDb db, MasterKey master, IOptions<ModelOptions> options, TimeProvider clock)
{
    private const int Ranks = 3;

    // Somebody may act on the case meanwhile; then it is looked at anew, as it is now.
    private const int Attempts = 3;

    public Task<List<long>> Missing(CancellationToken cancel) =>
        db.Cases.Where(c => c.Suggestion == null && !c.IsProtected).Select(c => c.Id).ToListAsync(cancel);

    public async Task Suggest(LoadedModels models, long id, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TrySuggest(models, id, cancel);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task TrySuggest(LoadedModels models, long id, CancellationToken cancel)
    {
        if (await db.Cases.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { Suggestion: null, IsProtected: false, ErasedAt: null } @case)
        {
            return;
        }

        var (now, classification) = (clock.GetUtcNow(), models.Divisions.Classify(@case.Title, @case.Text));
        @case.Suggest(new Suggestion
        {
            ModelVersion = models.Divisions.Version,
            At = now,
            Abstains = classification.Abstain,
            IsHidden = options.Value.BlindSample && BlindSample.Hides(id.ToString(CultureInfo.InvariantCulture), master.Derive("blind sample")),
            Top = [.. classification.Top.Take(Ranks).Select(label => new SuggestedLabel(label.Label, label.Score))],
            OutOfScope = Math.Max(0, 1 - classification.Top.Sum(label => label.Score)),
            Terms = [.. classification.Why.Select(term => new SuggestedTerm(term.Text, term.Weight))],
        });
        @case.Note(new Act(Act.System, now), classification.Abstain ? "把握不足，不作建议" : "生成建议分类");
        Precautions.Take(models.Traits, @case, now);
        await db.SaveChangesAsync(cancel);
    }
}
