using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PublicNotice.Analytics;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>Writes the classifier's suggestion to a case, once. Protected cases are never shown to it.</summary>
internal sealed class CaseSuggestions(FeedbackDb db, MasterKey master, IOptions<ModelOptions> options, TimeProvider clock)
{
    private const int Ranks = 3;

    public Task<List<long>> Missing(CancellationToken cancel) =>
        db.Cases.Where(c => c.Suggestion == null && !c.IsProtected).Select(c => c.Id).ToListAsync(cancel);

    public async Task Suggest(DivisionModel model, long id, CancellationToken cancel)
    {
        if (await db.Cases.FirstOrDefaultAsync(c => c.Id == id, cancel) is not { Suggestion: null, IsProtected: false } @case)
        {
            return;
        }

        var (now, classification) = (clock.GetUtcNow(), model.Classify(@case.Title, @case.Text));
        @case.Suggest(new Suggestion
        {
            ModelVersion = model.Version,
            At = now,
            Abstains = classification.Abstain,
            IsHidden = options.Value.BlindSample && BlindSample.Hides(id.ToString(CultureInfo.InvariantCulture), master.Derive("blind sample")),
            Top = [.. classification.Top.Take(Ranks).Select(label => new SuggestedLabel(label.Label, label.Score))],
            OutOfScope = Math.Max(0, 1 - classification.Top.Sum(label => label.Score)),
            Terms = [.. classification.Why.Select(term => new SuggestedTerm(term.Text, term.Weight))],
        });
        @case.Note(new Act(Act.System, now), classification.Abstain ? "把握不足，不作建议" : "生成建议分类");
        await db.SaveChangesAsync(cancel);
    }
}
