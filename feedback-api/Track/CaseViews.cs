using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>Makes the citizen's view of a case.</summary>
internal sealed class CaseViews(DivisionNames divisions, ReplyDeadline deadline, CaseMessages messages, PersonalData personalData)
{
    private const string Bureau = "办理机关";
    private const string Erased = "来件内容已按保存期限销毁，或已应您的要求销毁。";

    /// <param name="case">The case.</param>
    /// <param name="joined">The case that it is handled with: its answer is the answer.</param>
    public CaseView Of(Case @case, Case? joined = null)
    {
        var words = personalData.Open(@case);
        var (answered, work) = (joined ?? @case, deadline.Work(@case));
        var division = @case.IsProtected ? null : divisions.NameOf(@case.Division);
        return new(
            @case.State.CitizenWord(),
            @case.State.IsOpen(),
            Explain(@case, division),
            Local(@case.ReceivedAt),
            ShanghaiTime.EndOf(@case.DueOn).AddSeconds(-1),
            work.Extension is null ? work.Profile.Rule : $"经批准延期；原为{work.Profile.Rule}",
            DeadlineWork.Of(work),
            AboutWords.Of(@case),
            PathOf(@case.Subject),
            words.Title,
            words.Text ?? Erased,
            [.. @case.Attachments.Select(file => new AttachmentView(personalData.Open(@case, Place.FileName, file.SealedName)!, file.Format, file.Length))],
            division,
            joined is null ? words.Answer : personalData.Open(joined).Answer,
            answered.AnsweredAt is { } answeredAt ? Local(answeredAt) : null,
            @case.Rating?.Word(),
            [.. CaseMessages.InOrder(@case).Select(message => View(@case, message))],
            CaseSteps.Of(@case),
            Allowed(@case));
    }

    private MessageView View(Case @case, CaseMessage message) =>
        new(message.FromCitizen ? Act.Citizen : Bureau, Local(message.When), messages.TextOf(@case, message));

    private static List<string> Allowed(Case @case)
    {
        CaseAct[] acts = [CaseAct.Supplement, CaseAct.Withdraw, CaseAct.Rate, CaseAct.Reopen, CaseAct.Appeal];
        return [.. acts.Where(@case.Can).Select(act => act.ToString().ToLowerInvariant())];
    }

    private static string Explain(Case @case, string? division) => @case.State switch
    {
        CaseState.Received => "您的来件已收到并妥善保存，正在等待分派。",
        CaseState.Screening => "您的来件已收到并妥善保存，工作人员正在审核。",
        CaseState.Registered or CaseState.ToConfirm => "您的来件已登记，正在确定由哪个处室办理。",
        CaseState.Returned => "原处室认为不属于其职责，正在重新确定由哪个处室办理。",
        CaseState.Assigned => division is null ? "您的来件已交专人办理。" : $"您的来件已交{division}办理。",
        CaseState.InfoNeeded => "办理需要您补充情况，请看下面的问题并填写补充内容。",
        CaseState.Extended => $"事情比较复杂，经批准延期到 {@case.DueOn:yyyy-MM-dd}。",
        CaseState.AnswerReview => "答复已经写好，正在由另一人审核。",
        CaseState.InReview => "正在复查：由原承办人以外的人重新审查。",
        CaseState.InFinalReview => "正在复核。",
        CaseState.Accepted or CaseState.InProgress or CaseState.Reopened => division is null ? "您的来件正在办理。" : $"{division}正在办理您的来件。",
        CaseState.Answered => "您的来件已有答复，请见下方。",
        CaseState.AwaitingRating => "您的来件已有答复，请见下方，并请评价。",
        CaseState.NotAccepted => $"您的来件不予受理：{@case.EndNote}",
        CaseState.Redirected or CaseState.Merged => @case.EndNote!,
        CaseState.RepeatNoNew => $"{@case.EndNote}对此有异议的，可以在下面申诉。",
        CaseState.Withdrawn => "您已撤回来件，不再办理。",
        CaseState.Spam => "工作人员没有看出其中有需要办理的事项。如有异议，可以在下面申诉。",
        _ when @case.Rating is { } rating && rating.IsBad() => "您已评价答复，来件办结。您对答复不满意：如果问题没有解决，请在下面写明，来件就重新办理。",
        _ when @case.Rating is not null => "您已评价答复，来件办结。如果问题没有解决，仍可要求重新办理。",
        _ => "来件已办结。如果问题没有解决，仍可要求重新办理。",
    };

    private static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(ShanghaiTime.Offset);

    private static string? PathOf(Subject? subject) => subject switch
    {
        null => null,
        { ItemId: { } item } => $"{subject.NoticePath}#{ItemId.TryParse(item)?.Anchor}",
        _ => subject.NoticePath,
    };
}
