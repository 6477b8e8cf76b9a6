namespace PublicNotice.Domain;

/// <summary>What has to be filled in for an act.</summary>
public enum ActField
{
    /// <summary>理由: why, kept in the history.</summary>
    Reason,

    /// <summary>处室: the division that is made responsible.</summary>
    Division,

    /// <summary>建议处室: the division that should be responsible instead.</summary>
    SuggestedDivision,

    /// <summary>问题: what the citizen is asked.</summary>
    Question,

    /// <summary>答复: the words of the answer.</summary>
    Answer,

    /// <summary>办理结果.</summary>
    Outcome,

    /// <summary>不予受理的理由: one of a closed list.</summary>
    Ground,

    /// <summary>途径: where the citizen may turn instead.</summary>
    Route,

    /// <summary>去向: the body that is competent.</summary>
    Body,

    /// <summary>新期限: the last day that is asked for.</summary>
    Date,

    /// <summary>办件编号: another case.</summary>
    Case,

    /// <summary>时限: the clock profile.</summary>
    Clock,
}

/// <summary>Who may do an act, and what it needs.</summary>
/// <param name="Act">The act.</param>
/// <param name="Word">Its Chinese word, as on the button.</param>
/// <param name="Meaning">What it does, in one sentence for whoever hesitates.</param>
/// <param name="By">The roles that may do it; empty for what only the citizen does.</param>
/// <param name="Fields">What must be filled in.</param>
/// <param name="NeedsOther">True when whoever wrote the answer, or asked for it, may not do it: a second person must.</param>
public sealed record ActRule(
    CaseAct Act, string Word, string Meaning, IReadOnlyList<StaffRole> By, IReadOnlyList<ActField> Fields, bool NeedsOther = false);

/// <summary>The rules of all acts. Protected cases have another rule of who: see <see cref="MayBear"/>.</summary>
public static class ActRules
{
    private static readonly Dictionary<CaseAct, ActRule> Rules = new ActRule[]
    {
        Rule(CaseAct.Hold, "转审核", "请人看过再登记。", [StaffRole.Dispatcher], ActField.Reason),
        Rule(CaseAct.MarkSpam, "标为无效", "其中没有任何诉求。来件人会看到，可以申诉。", [StaffRole.Dispatcher], ActField.Reason),
        Rule(CaseAct.LiftSpam, "恢复审核", "重新审核这件来件。", [StaffRole.Dispatcher], ActField.Reason),
        Rule(CaseAct.Register, "登记", "列入办件，等待分派。", [StaffRole.Dispatcher]),
        Rule(CaseAct.Doubt, "转确认分派", "由谁办理需要研究决定。", [StaffRole.Dispatcher], ActField.Reason),
        Rule(CaseAct.Assign, "分派", "由所选处室负责办理。", [StaffRole.Dispatcher], ActField.Division),
        Rule(CaseAct.Unassign, "撤销分派", "分派有误，恢复为待确认分派。", [StaffRole.Dispatcher], ActField.Reason),
        Rule(CaseAct.Return, "退回", "不属于本处室职责，五个工作日内退回，最多退两次。", [StaffRole.Handler], ActField.Reason, ActField.SuggestedDivision),
        Rule(CaseAct.Decline, "不予受理", "来件人会看到理由和可以走的途径。", [StaffRole.Dispatcher, StaffRole.Handler], ActField.Ground, ActField.Route),
        Rule(CaseAct.Redirect, "转送其他机关", "来件人会看到去向。", [StaffRole.Dispatcher], ActField.Body, ActField.Reason),
        Rule(CaseAct.MarkRepeat, "标为重复反映", "同一事实已经答复，没有新情况。", [StaffRole.Dispatcher], ActField.Case, ActField.Reason),
        Rule(CaseAct.Reconsider, "撤销决定", "原来的决定有误，恢复为已登记，继续办理；期限照旧计算，来件人会看到。", [StaffRole.Dispatcher], ActField.Reason),
        Rule(CaseAct.Merge, "并案", "与另一件一并办理，可以撤销。", [StaffRole.Dispatcher], ActField.Case, ActField.Reason),
        Rule(CaseAct.Unmerge, "撤销并案", "恢复为单独的办件。", [StaffRole.Dispatcher], ActField.Reason),
        Rule(CaseAct.Ask, "请来件人补充", "来件人凭查询码看到问题并回答；不知道对方是谁也能问。", [StaffRole.Handler], ActField.Question),
        Rule(CaseAct.StopWaiting, "不再等待补充", "补充的时间已过，继续办理。", [StaffRole.Handler], ActField.Reason),
        Rule(CaseAct.Accept, "受理", "告知来件人已受理。", [StaffRole.Handler]),
        Rule(CaseAct.Draft, "保存草稿", "草稿存在服务器上，换一台电脑也能接着写。", [StaffRole.Handler], ActField.Answer),
        Rule(CaseAct.AskExtension, "申请延期", "只能延期一次，须经另一人批准，并告知来件人理由。", [StaffRole.Handler], ActField.Date, ActField.Reason),
        Other(CaseAct.Extend, "批准延期", "来件人会看到新期限和理由。", [StaffRole.Reviewer], ActField.Reason),
        Other(CaseAct.RefuseExtension, "不同意延期", "期限不变。", [StaffRole.Reviewer], ActField.Reason),
        Rule(CaseAct.SubmitAnswer, "送审", "由另一人审核后发出。", [StaffRole.Handler], ActField.Answer, ActField.Outcome),
        Other(CaseAct.SendBack, "退改", "退回承办人修改。", [StaffRole.Reviewer], ActField.Reason),
        Rule(CaseAct.Recall, "撤回送审", "送审以后又要修改时，由承办处室撤回。", [StaffRole.Handler]),
        Other(CaseAct.Send, "审核通过并发出", "来件人凭查询码可以看到答复。", [StaffRole.Reviewer]),
        Rule(CaseAct.InviteRating, "请来件人评价", "在查询页请来件人评价。", [StaffRole.Dispatcher]),
        Rule(CaseAct.LapseRating, "到期办结", "答复已满三十日，来件人没有提出异议。", [StaffRole.Dispatcher]),
        Rule(CaseAct.AskReview, "转复查", "来件人对答复不服，自收到答复起三十日内提出。", [StaffRole.Dispatcher], ActField.Reason),
        Rule(CaseAct.AskFinalReview, "转复核", "来件人对复查意见不服，三十日内提出。", [StaffRole.Dispatcher], ActField.Reason),
        Other(CaseAct.Uphold, "维持原答复", "复查（复核）意见：维持。", [StaffRole.Reviewer], ActField.Reason),
        Other(CaseAct.Overturn, "撤销原答复", "复查（复核）意见：撤销，重新办理。", [StaffRole.Reviewer], ActField.Reason),
        Rule(CaseAct.ChooseClock, "改用时限", "这类事项适用另一项办理时限。", [StaffRole.Dispatcher], ActField.Clock, ActField.Reason),
        Rule(CaseAct.Supplement, "补充", "来件人补充情况。", []),
        Rule(CaseAct.Withdraw, "撤回", "来件人撤回。", []),
        Rule(CaseAct.Rate, "评价", "来件人评价答复。", []),
        Rule(CaseAct.Reopen, "要求重新办理", "来件人反映没有解决。", []),
        Rule(CaseAct.Appeal, "申诉", "来件人对“无效信息”或“重复反映”有异议。", []),
    }.ToDictionary(rule => rule.Act);

    /// <summary>The rule of an act.</summary>
    public static ActRule Rule(this CaseAct act) => Rules[act];

    /// <summary>The Chinese word of an act.</summary>
    public static string Word(this CaseAct act) => Rules[act].Word;

    /// <summary>
    /// Whether somebody with these roles may do the act at all. On a protected case every act of staff belongs to its officers
    /// alone; where a second person is asked for, that is a second officer.
    /// </summary>
    public static bool MayBear(this ActRule rule, Func<StaffRole, bool> has, bool isProtected) =>
        rule.By.Count > 0 && (isProtected ? has(StaffRole.ProtectedOfficer) : rule.By.Any(has));

    private static ActRule Rule(CaseAct act, string word, string meaning, StaffRole[] by, params ActField[] fields) => new(act, word, meaning, by, fields);

    private static ActRule Other(CaseAct act, string word, string meaning, StaffRole[] by, params ActField[] fields) => new(act, word, meaning, by, fields, NeedsOther: true);
}
