using System.Globalization;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Handling;

/// <summary>Reads what was filled in for an act. Every fault is a sentence that says what to do.</summary>
internal sealed class ActFieldRules(DivisionNames divisions, ReplyDeadline deadline, TimeProvider clock)
{
    public const int AnswerLimit = 5000;
    public const int ReasonLimit = 500;
    private const int DetailedReason = 10;

    /// <summary>The details, or the first fault.</summary>
    public (ActDetails Details, string? Fault) Read(ActRule rule, Case @case, ActInput input)
    {
        var details = new ActDetails { Reason = Short(input.Reason) };
        if (details.Reason?.Length > ReasonLimit)
        {
            return (details, $"理由最多 {ReasonLimit} 字，现有 {details.Reason.Length} 字，请删减。");
        }

        return (details, rule.Fields.Select(field => Fault(field, rule, @case, input, details)).FirstOrDefault(fault => fault is not null));
    }

    private string? Fault(ActField field, ActRule rule, Case @case, ActInput input, ActDetails details)
    {
        switch (field)
        {
            case ActField.Reason:
                return Reason(rule, details);
            case ActField.Division:
                details.Division = divisions.AssignableOn(clock.Today()).FirstOrDefault(d => d.Id == input.Division);
                return details.Division is null ? "请选择要分派的处室。" : StaysOut(@case, details.Division);
            case ActField.SuggestedDivision:
                details.Division = divisions.AssignableOn(clock.Today()).FirstOrDefault(d => d.Id == input.SuggestedDivision);
                return details.Division is null ? "请选择您认为应当负责的处室。"
                    : details.Division.Id == @case.Division ? "建议的处室就是本处室，请另选。" : StaysOut(@case, details.Division);
            case ActField.Question:
                details.Text = SubmitRules.Field("question", "问题", input.Question, SubmitRules.TextLimit, []);
                return details.Text is null ? $"请填写要来件人补充什么，最多 {SubmitRules.TextLimit} 字。" : null;
            case ActField.Answer:
                details.Text = input.Answer?.ReplaceLineEndings("\n");
                return Answer(details.Text);
            case ActField.Outcome:
                return Outcome(@case, input.Outcome, details);
            case ActField.Ground:
                var known = Enum.TryParse<DeclineGround>(input.Ground, out var ground) && Enum.IsDefined(ground);
                details.Ground = ground;
                return known ? null : "请选择不予受理的理由。";
            case ActField.Route:
                details.Route = Short(input.Route);
                return Line(details.Route, "请写明来件人可以走的途径（向哪个机关、怎样提出），最多 500 字。");
            case ActField.Body:
                details.Body = Short(input.Body);
                return Line(details.Body, "请写明转送给哪个机关，最多 500 字。");
            case ActField.Date:
                return Date(@case, input.Date, details);
            case ActField.Case:
                var isNumber = long.TryParse(input.Case?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var other);
                details.Other = other;
                return !isNumber ? "请填写另一件的办件编号（数字）。" : other == @case.Id ? "不能填写这一件自己的编号。" : null;
            default:
                details.Clock = deadline.Profiles.InForceOn(ShanghaiTime.DateOf(@case.ReceivedAt)).FirstOrDefault(profile => profile.Id == input.Clock);
                return details.Clock is null ? "请选择适用的时限（须在来件之日有效）。" : null;
        }
    }

    // 回避: whoever is to stay out must not even learn of the case (信访工作条例 第三十条).
    private static string? StaysOut(Case @case, Division division) =>
        @case.Blinds.Exists(blind => blind.Division == division.Id) ? $"{division.Name}已登记回避，不能办理这件办件。请另选处室。" : null;

    private static string? Reason(ActRule rule, ActDetails details) => details.Reason switch
    {
        null => "请填写理由。",
        { Length: < DetailedReason } when rule.Act is CaseAct.Return => $"退回的理由要具体，至少 {DetailedReason} 个字：为什么不属于本处室职责。",
        _ => null,
    };

    private static string? Answer(string? answer) => answer switch
    {
        _ when string.IsNullOrWhiteSpace(answer) => "请先填写答复内容。",
        { Length: > AnswerLimit } => $"答复最多 {AnswerLimit} 字，现有 {answer.Length} 字，请删减。",
        _ when answer.Contains('\0') => "答复中含有无法保存的字符，请删除后重新输入。",
        _ when Placeholders.Left(answer) is { } left => $"答复里还有没填的“{left}”，请填写或删去。",
        _ => null,
    };

    private static string? Outcome(Case @case, string? typed, ActDetails details)
    {
        var known = Enum.TryParse<Outcome>(typed ?? nameof(Domain.Outcome.Done), out var outcome) && Outcomes.For(@case.Kind).Contains(outcome);
        details.Outcome = outcome;
        return known ? null : "请选择办理结果。";
    }

    private string? Date(Case @case, string? typed, ActDetails details)
    {
        if (!DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return "请填写新的期限，写成 2026-01-31 这样的日期。";
        }

        details.Date = date;
        var furthest = deadline.Furthest(@case);
        return date <= @case.DueOn ? $"新的期限应晚于现在的期限 {@case.DueOn:yyyy-MM-dd}。"
            : date > furthest ? $"最多可以延期到 {furthest:yyyy-MM-dd}（{deadline.Work(@case).Profile.Basis}）。"
            : null;
    }

    private static string? Line(string? line, string sentence) => line is null || line.Length > ReasonLimit || line.Contains('\0') ? sentence : null;

    private static string? Short(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
