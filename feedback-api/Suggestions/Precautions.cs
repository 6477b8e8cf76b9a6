using System.Globalization;
using PublicNotice.Analytics;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Handling;
using PublicNotice.FeedbackApi.Search;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>
/// What is done before a person has looked: a message that may accuse somebody is shielded at the lowest level, and one that
/// may not wait is marked. The gates are those of the model's card, set for recall: more are stopped than need be.
/// </summary>
internal sealed class Precautions(AuditLog audit, SearchIndexing search)
{
    /// <summary>Looks at a case that is not protected; what it finds is saved with the case.</summary>
    /// <returns>Whether the case was shielded.</returns>
    public bool Take(TraitsModel model, Case @case, DateTimeOffset now)
    {
        var traits = model.Of(@case.Title, @case.Text);
        if (traits.Alarm is not Alarm.None)
        {
            @case.Alarm = traits.Alarm;
            @case.Note(new Act(Act.System, now, Why("自动检查", traits.Urgency, model.UrgencyGate, model)), $"紧急提示：{traits.Alarm.Word()}");
        }

        if (!traits.MayBeAccusation)
        {
            return false;
        }

        var why = Why("自动检查：可能是检举控告，先行保护，待人核对", traits.Accusation, model.AccusationGate, model);
        var before = @case.Protection;
        if (!ProtectionDesk.Shield(@case, new Act(Act.System, now, why)))
        {
            return false;
        }

        audit.Add(
            AuditActor.Program, AuditCode.CaseActed, why, new { Protection = before.ToString() }, new { Protection = @case.Protection.ToString() }, @case.Id);
        return true;
    }

    /// <summary>After it was saved: what may be found of the case is looked at anew.</summary>
    public Task Shielded(long id) => search.After(id, Task.FromResult<ActResult>(new ActResult.Done()));

    private static string Why(string what, double probability, double gate, TraitsModel model) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}（可能性 {100 * probability:0.#}%，阈值 {100 * gate:0.#}%，模型 {model.Version}）");
}
