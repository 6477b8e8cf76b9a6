using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>Makes the citizen's view of a case.</summary>
internal sealed class CaseViews(DivisionNames divisions, ReplyDeadline deadline, CaseMessages messages, PersonalData personalData)
{
    private const string Bureau = "办理机关";
    private const string Erased = "来件内容已按保存期限销毁。";

    public CaseView Of(Case @case)
    {
        var words = personalData.Open(@case);
        var division = @case.IsProtected ? null : divisions.NameOf(@case.Division);
        return new(
            @case.State.CitizenWord(),
            Explain(@case.State, division),
            Local(@case.ReceivedAt),
            ShanghaiTime.EndOf(@case.DueOn).AddSeconds(-1),
            deadline.Rule,
            deadline.Work(@case.ClockStartedAt, @case.DueOn),
            AboutWords.Of(@case),
            PathOf(@case.Subject),
            words.Title,
            words.Text ?? Erased,
            [.. @case.Attachments.Select(file => new AttachmentView(personalData.Open(@case, Place.FileName, file.SealedName)!, file.Format, file.Length))],
            division,
            words.Answer,
            @case.AnsweredAt is { } answeredAt ? Local(answeredAt) : null,
            @case.Rating?.Word(),
            [.. CaseMessages.InOrder(@case).Select(message => View(@case, message))],
            CaseSteps.Of(@case),
            Allowed(@case));
    }

    private MessageView View(Case @case, CaseMessage message) =>
        new(message.FromCitizen ? Act.Citizen : Bureau, Local(message.When), messages.TextOf(@case, message));

    private static List<string> Allowed(Case @case)
    {
        CaseAct[] acts = [CaseAct.Supplement, CaseAct.Withdraw, CaseAct.Rate, CaseAct.Reopen];
        return [.. acts.Where(@case.Can).Select(act => act.ToString().ToLowerInvariant())];
    }

    private static string Explain(CaseState state, string? division) => state switch
    {
        CaseState.Received => "您的来件已收到并妥善保存，正在等待分派。",
        CaseState.Assigned => division is null ? "您的来件已交专人办理。" : $"您的来件已交{division}办理。",
        CaseState.InfoNeeded => "办理需要您补充情况，请看下面的问题并填写补充内容。",
        CaseState.InProgress => division is null ? "您的来件正在办理。" : $"{division}正在办理您的来件。",
        CaseState.Answered => "您的来件已有答复，请见下方。",
        CaseState.Closed => "您已评价答复，来件办结。如果问题没有解决，仍可要求重新办理。",
        _ => "您已撤回来件，不再办理。",
    };

    private static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(ShanghaiTime.Offset);

    private static string? PathOf(Subject? subject) => subject switch
    {
        null => null,
        { ItemId: { } item } => $"{subject.NoticePath}#{ItemId.TryParse(item)?.Anchor}",
        _ => subject.NoticePath,
    };
}
