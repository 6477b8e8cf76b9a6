using System.Globalization;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Templates;

/// <summary>答复模板: those that fit a case, and one filled in for it. Nothing that the citizen wrote is put in.</summary>
internal sealed class AnswerTemplates(ContentFiles content, DivisionNames divisions)
{
    public IReadOnlyList<AnswerTemplate> For(Case @case) => [.. content.Templates.Where(template => template.Fits(@case.Kind, @case.Division))];

    /// <summary>The template with an id, filled in; null when there is none that fits.</summary>
    public (AnswerTemplate Template, string Text)? Filled(string? id, Case @case) =>
        For(@case).FirstOrDefault(template => template.Id == id) is { } found ? (found, TemplatePlaceholders.Fill(found.Text, ValuesOf(@case))) : null;

    private Dictionary<string, string?> ValuesOf(Case @case) => new(StringComparer.Ordinal)
    {
        [TemplatePlaceholders.Number] = @case.Id.ToString(CultureInfo.InvariantCulture),
        [TemplatePlaceholders.Division] = divisions.NameOf(@case.Division),
        [TemplatePlaceholders.Deadline] = Day(@case.DueOn),
        [TemplatePlaceholders.Received] = Day(ShanghaiTime.DateOf(@case.ReceivedAt)),
        [TemplatePlaceholders.Kind] = @case.Kind.Word(),
        [TemplatePlaceholders.Notice] = @case.Subject?.NoticeTitle,
        [TemplatePlaceholders.Item] = @case.Subject is { ItemNumber: { } number } subject ? $"{number} {subject.ItemTitle}" : null,
        [TemplatePlaceholders.Bureau] = content.Settings.Bureau,
    };

    private static string Day(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
