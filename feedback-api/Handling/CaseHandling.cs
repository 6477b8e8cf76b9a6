using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Handling;

/// <summary>What each act does to a case, beside moving its state. The act is legal and its details are right by now.</summary>
internal sealed class CaseHandling(CaseMessages messages, PersonalData personalData, ReplyDeadline deadline)
{
    private const string ReviewClock = "xinfang-review";

    /// <summary>Carries out an act with the steps that lead to it, and works the deadline out anew.</summary>
    /// <param name="case">The case.</param>
    /// <param name="wanted">The act.</param>
    /// <param name="details">What it needs.</param>
    /// <param name="by">Who acts, when and why.</param>
    /// <param name="account">The account of whoever acts; null for the citizen and the system.</param>
    public void Carry(Case @case, CaseAct wanted, ActDetails details, Act by, string? account)
    {
        CaseAct act;
        do
        {
            act = CaseMoves.Way(@case.State, wanted)[0];
            Step(@case, act, details, act == wanted ? by : by with { Why = null }, account);
        }
        while (act != wanted);

        @case.DueOn = deadline.Work(@case).DueOn;
    }

    private void Step(Case @case, CaseAct act, ActDetails details, Act by, string? account)
    {
        switch (act)
        {
            case CaseAct.Assign:
                (@case.Division, @case.AssignedAt) = (details.Division!.Id, by.When);
                @case.Move(act, by, $"分派至{details.Division.Name}");
                break;
            case CaseAct.Unassign:
                (@case.Division, @case.AssignedAt) = (null, null);
                @case.Move(act, by, "撤销分派");
                break;
            case CaseAct.Return:
                @case.Returns++;
                @case.Move(act, by, $"退回，建议由{details.Division!.Name}办理");
                break;
            case CaseAct.Decline:
                @case.EndNote = $"{details.Ground.Word()}。您可以：{details.Route}";
                @case.Move(act, by, $"不予受理：{details.Ground.Word()}");
                break;
            case CaseAct.Redirect:
                @case.EndNote = $"已于 {ShanghaiTime.DateOf(by.When):yyyy-MM-dd} 转送{details.Body}。";
                @case.Move(act, by, $"转送{details.Body}");
                break;
            case CaseAct.MarkRepeat:
                (@case.OtherCase, @case.EndNote) = (details.Other, "同一事实此前已经答复，没有新的情况。如有新的情况，请另行提交并写明。");
                @case.Move(act, by, $"标为重复反映，此前为办件 {details.Other}");
                break;
            case CaseAct.Reconsider:
                var decided = @case.State.StaffWord();
                (@case.Division, @case.AssignedAt, @case.OtherCase, @case.EndNote) = (null, null, null, null);
                @case.Move(act, by, $"撤销“{decided}”的决定，恢复办理");
                break;
            case CaseAct.Merge:
                (@case.OtherCase, @case.EndNote) = (details.Other, "与反映同一事项的另一来件一并办理，答复会显示在这里。");
                @case.Move(act, by, $"并入办件 {details.Other}");
                break;
            case CaseAct.Unmerge:
                (@case.OtherCase, @case.EndNote) = (null, null);
                @case.Move(act, by, "撤销并案");
                break;
            case CaseAct.Ask:
                @case.Messages.Add(messages.FromBureau(@case, details.Text!, by.When));
                @case.Move(act, by, "请来件人补充", new ClockMark(ClockEventKind.Asked));
                break;
            case CaseAct.Accept:
                @case.Move(act, by, "受理", new ClockMark(ClockEventKind.Accepted));
                break;
            case CaseAct.Draft:
                @case.Draft = Sealed(@case, details.Text!);
                @case.Move(act, by, "保存答复草稿");
                break;
            case CaseAct.AskExtension:
                (@case.ExtensionAskedTo, @case.ExtensionAskedBy) = (details.Date, account);
                @case.Move(act, by, $"申请延期至 {details.Date:yyyy-MM-dd}");
                break;
            case CaseAct.Extend:
                @case.Move(act, by, $"延期至 {@case.ExtensionAskedTo:yyyy-MM-dd}", new ClockMark(ClockEventKind.Extended, @case.ExtensionAskedTo));
                (@case.ExtensionAskedTo, @case.ExtensionAskedBy) = (null, null);
                break;
            case CaseAct.RefuseExtension:
                (@case.ExtensionAskedTo, @case.ExtensionAskedBy) = (null, null);
                @case.Move(act, by, "不同意延期");
                break;
            case CaseAct.SubmitAnswer:
                (@case.Draft, @case.AnswerBy, @case.Outcome) = (Sealed(@case, details.Text!.Trim()), account, details.Outcome);
                (@case.ExtensionAskedTo, @case.ExtensionAskedBy) = (null, null);
                @case.Move(act, by, $"答复送审（{details.Outcome.Word()}）");
                break;
            case CaseAct.Send:
                var words = personalData.Reveal(@case, Place.Draft, @case.Draft)!;
                (@case.Draft, @case.Answer, @case.AnsweredAt, @case.SentBy) = (null, personalData.Conceal(@case, Place.Answer, words), by.When, account);
                @case.Move(act, by, "答复来件人");
                break;
            case CaseAct.AskReview or CaseAct.AskFinalReview:
                @case.Move(act, by, act is CaseAct.AskReview ? "转复查" : "转复核", new ClockMark(ClockEventKind.Restart, Reference: ReviewClock));
                break;
            case CaseAct.Uphold:
                @case.Move(act, by, "维持原答复");
                break;
            case CaseAct.Overturn:
                Begin(@case);
                @case.Move(act, by, "撤销原答复，重新办理", new ClockMark(ClockEventKind.Restart));
                break;
            case CaseAct.ChooseClock:
                @case.Move(act, by, $"改用时限：{details.Clock!.Name}（{details.Clock.Basis}）", new ClockMark(ClockEventKind.Profile, Reference: details.Clock.Id));
                break;
            case CaseAct.LapseRating:
                @case.Move(act, by, "答复满三十日，来件人没有提出异议，办结");
                break;
            default:
                @case.Move(act, by, act.Word());
                break;
        }
    }

    /// <summary>补充. The steps of the citizen are all here too: one place says what an act does.</summary>
    public void Supplement(Case @case, CaseMessage addition, Act by)
    {
        @case.Messages.Add(addition);
        @case.Move(CaseAct.Supplement, by, "来件人补充");
        @case.DueOn = deadline.Work(@case).DueOn;
    }

    /// <summary>撤回.</summary>
    public static void Withdraw(Case @case, Act by)
    {
        @case.Draft = null;
        @case.Move(CaseAct.Withdraw, by, "来件人撤回");
        if (@case.Publicity is Publicity.Published or Publicity.Restored)
        {
            @case.Publicity = Publicity.Hidden;
            @case.Public = @case.Public! with { HiddenAs = HidingCode.SubmittersRequest, HiddenAt = by.When };
            @case.Record(by, "来件人撤回，公开的答复随之隐藏", new ClockMark(null, Reference: HidingCode.SubmittersRequest.Code()));
        }
        else if (@case.Public is { IsKnown: true })
        {
            @case.Publicity = Publicity.Hidden;
        }
    }

    /// <summary>评价.</summary>
    public static void Rate(Case @case, Satisfaction rating, Act by)
    {
        @case.Rating = rating;
        @case.Move(CaseAct.Rate, by, $"来件人评价：{rating.Word()}");
    }

    /// <summary>要求重新办理: the earlier answer stays among the messages, and a new clock runs.</summary>
    public void Reopen(Case @case, CaseMessage reason, Act by)
    {
        Begin(@case);
        @case.Messages.Add(reason);
        @case.Move(CaseAct.Reopen, by, "来件人反映没有解决，重新办理", new ClockMark(ClockEventKind.Restart));
        @case.DueOn = deadline.Work(@case).DueOn;
    }

    /// <summary>申诉: the citizen objects to 无效信息 or 重复反映.</summary>
    public static void Appeal(Case @case, CaseMessage reason, Act by)
    {
        var decided = @case.State.StaffWord();
        (@case.OtherCase, @case.EndNote) = (null, null);
        @case.Messages.Add(reason);
        @case.Move(CaseAct.Appeal, by, $"来件人对“{decided}”提出申诉");
    }

    private void Begin(Case @case)
    {
        @case.Messages.Add(messages.EarlierAnswer(@case));
        (@case.Answer, @case.AnsweredAt, @case.Rating, @case.AnswerBy, @case.SentBy) = (null, null, null, null, null);
    }

    private string Sealed(Case @case, string draft) => personalData.Conceal(@case, Place.Draft, draft);
}
