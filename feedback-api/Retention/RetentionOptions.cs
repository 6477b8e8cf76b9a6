using System.ComponentModel.DataAnnotations;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Retention;

/// <summary>Section <c>Retention</c>: 保存期限, how long what a citizen sent is kept after the last act on the case.</summary>
public sealed class RetentionOptions : IValidatableObject
{
    /// <summary>
    /// Months by kind, counted from the last act of citizen or staff on a case that is answered, closed or withdrawn. An
    /// open case is never destroyed. Default: 咨询 12; 意见, 建议 and 求助 24; 投诉 36; 检举控告 60.
    /// </summary>
    public Dictionary<string, int> Months { get; } = new()
    {
        [FeedbackKind.Enquiry.Word()] = 12,
        [FeedbackKind.Comment.Word()] = 24,
        [FeedbackKind.Suggestion.Word()] = 24,
        [FeedbackKind.Help.Word()] = 24,
        [FeedbackKind.Complaint.Word()] = 36,
        [FeedbackKind.Accusation.Word()] = 60,
    };

    /// <summary>Days between the announcement on the case and its destruction. Default 30.</summary>
    [Range(1, 365, ErrorMessage = "Retention:GraceDays 应在 1 到 365 之间（天）。")]
    public int GraceDays { get; set; } = 30;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (kind, months) in Months)
        {
            if (FeedbackKinds.TryParse(kind) is null)
            {
                yield return new ValidationResult($"Retention:Months 中没有“{kind}”这种来件，可以写：{string.Join("、", FeedbackKinds.All.Select(known => known.Word()))}。");
            }
            else if (months is < 6 or > 600)
            {
                yield return new ValidationResult($"Retention:Months:{kind} 应在 6 到 600 之间（月）。");
            }
        }
    }
}
