using System.ComponentModel.DataAnnotations;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>Section <c>Submit</c>: what makes a submission wait until somebody has looked at it. Nothing is ever refused for it.</summary>
public sealed class SubmitOptions
{
    /// <summary>
    /// Seconds from opening the form to sending it below which a program is supposed to have filled it. 0 switches it off.
    /// Default 4: nobody reads the form, types a sentence and checks it in less.
    /// </summary>
    [Range(0, 60, ErrorMessage = "Submit:LeastFillSeconds 应在 0 到 60 之间（秒）。")]
    public int LeastFillSeconds { get; set; } = 4;
}
