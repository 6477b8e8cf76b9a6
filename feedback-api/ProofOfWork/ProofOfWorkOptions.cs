using System.ComponentModel.DataAnnotations;

namespace PublicNotice.FeedbackApi.ProofOfWork;

/// <summary>
/// Section <c>ProofOfWork</c>: when the form asks the visitor's own device to compute for a moment before it sends
/// (ALTCHA's protocol, nothing of a third party). Whoever has no JavaScript answers a question instead, and waits.
/// </summary>
public sealed class ProofOfWorkOptions : IValidatableObject
{
    /// <summary>
    /// How much of what everybody together may submit has to be used up before every form and every program is asked, in percent; 0 asks always,
    /// 100 never. Default 50.
    /// </summary>
    [Range(0, 100, ErrorMessage = "ProofOfWork:AskAtPercent 应在 0 到 100 之间：全体提交限额用掉百分之几时开始要求计算。")]
    public int AskAtPercent { get; set; } = 50;

    /// <summary>
    /// How much of what one network may submit has to be used up before its forms ask, in percent; 0 asks always, 100 never.
    /// Default 75: an office that sends letter after letter is asked, a class of forty hardly.
    /// </summary>
    [Range(0, 100, ErrorMessage = "ProofOfWork:AskNetworkAtPercent 应在 0 到 100 之间：一个网段的提交限额用掉百分之几时开始要求计算。")]
    public int AskNetworkAtPercent { get; set; } = 75;

    /// <summary>The largest number to be found, which sets the effort. Default 100,000: a second or two on an old phone.</summary>
    [Range(1_000, 10_000_000, ErrorMessage = "ProofOfWork:MostNumber 应在 1000 到 10000000 之间。")]
    public int MostNumber { get; set; } = 100_000;

    /// <summary>Minutes for which a challenge holds. Default 60: people write slowly.</summary>
    [Range(1, 240, ErrorMessage = "ProofOfWork:Minutes 应在 1 到 240 之间（分钟）。")]
    public int Minutes { get; set; } = 60;

    /// <summary>Seconds that pass before the question without JavaScript may be answered. Default 20.</summary>
    [Range(0, 600, ErrorMessage = "ProofOfWork:QuestionSeconds 应在 0 到 600 之间（秒）。")]
    public int QuestionSeconds { get; set; } = 20;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (QuestionSeconds >= Minutes * 60)
        {
            yield return new ValidationResult("ProofOfWork:QuestionSeconds 应小于 ProofOfWork:Minutes：等待时间不能超过题目的有效期。");
        }
    }
}
