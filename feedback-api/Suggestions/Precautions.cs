using System.Globalization;
using PublicNotice.Analytics;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>
/// What is marked before a person has looked: a message that may accuse somebody is held, so that it is read before any
/// division sees it, and one that may not wait bears its alarm. The gates are those of the model's card, set for recall: more
/// are stopped than need be, and what follows is for people to decide.
/// </summary>
internal static class Precautions
{
    private const string MayAccuse = "可能是检举控告；属实的请先提高保护级别，不要转给被反映的处室和个人";

    /// <summary>Looks at a case that is not protected; what it finds is saved with the case.</summary>
    public static void Take(TraitsModel model, Case @case, DateTimeOffset now)
    {
        var traits = model.Of(@case.Title, @case.Text);
        if (traits.Alarm is not Alarm.None)
        {
            @case.Alarm = traits.Alarm;
            @case.Note(By(now, traits.Urgency, model.UrgencyGate, model), $"紧急提示：{traits.Alarm.Word()}");
        }

        if (traits.MayBeAccusation)
        {
            @case.HeldBecause = @case.HeldBecause is { } already ? $"{already}；{MayAccuse}" : MayAccuse;
            @case.Note(By(now, traits.Accusation, model.AccusationGate, model), "待核：可能是检举控告");
        }
    }

    private static Act By(DateTimeOffset now, double probability, double gate, TraitsModel model) => new(Act.System, now, string.Create(
        CultureInfo.InvariantCulture, $"自动检查（可能性 {100 * probability:0.#}%，阈值 {100 * gate:0.#}%，模型 {model.Version}）"));
}
