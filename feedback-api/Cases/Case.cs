using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>办件: one submission and all that was done about it. What the citizen sent is never edited.</summary>
internal sealed class Case
{
    /// <summary>The number that staff use.</summary>
    public long Id { get; internal set; }

    /// <summary>SHA-256 of the receipt code; the code itself is kept nowhere.</summary>
    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required FeedbackKind Kind { get; init; }

    /// <summary>What the submission is about, as it read then; null for the standing channel.</summary>
    public Subject? Subject { get; init; }

    /// <summary>Where this case's own key lies in <see cref="Storage.RecordKeys"/>.</summary>
    public long KeySlot { get; internal set; }

    /// <summary>As typed; sealed in a protected case, as all its words are: read them by <see cref="Storage.PersonalData"/>.</summary>
    public string? Title { get; internal set; }

    /// <summary>As typed; sealed in a protected case.</summary>
    public required string Text { get; internal set; }

    /// <summary>The sender's name, sealed; null for an anonymous submission.</summary>
    public string? SealedName { get; internal set; }

    /// <summary>How to reach the sender, sealed likewise.</summary>
    public string? SealedContact { get; internal set; }

    /// <summary>Whether the citizen agrees that the text and its answer may be published.</summary>
    public required bool ConsentsToPublication { get; init; }

    /// <summary>检举控告: seen by protected-case officers alone, and by no model.</summary>
    public required bool IsProtected { get; init; }

    /// <summary>32 random bytes that blind <see cref="Commitment"/>.</summary>
    public required byte[] Salt { get; internal set; }

    /// <summary>What the receipt proves: a hash over the salt and the submission.</summary>
    public required byte[] Commitment { get; init; }

    /// <summary>Why an automatic check holds the case until somebody has looked at it; null for most (T48: never a verdict).</summary>
    public string? HeldBecause { get; init; }

    /// <summary>办理期限: the last day for the answer.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>When the clock that runs to <see cref="DueOn"/> was started: the receipt, or the reopening.</summary>
    public required DateTimeOffset ClockStartedAt { get; set; }

    public CaseState State { get; private set; }

    /// <summary>The id of the responsible division.</summary>
    public string? Division { get; private set; }

    public string? Draft { get; private set; }

    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The day on which what the citizen sent is destroyed; null while that was not announced.</summary>
    public DateOnly? ErasureDueOn { get; private set; }

    /// <summary>Whether it is kept beyond its time, because somebody said why.</summary>
    public bool IsRetained { get; private set; }

    /// <summary>When what the citizen sent was destroyed; the case stays as a tombstone, and its commitment stays valid.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Why no act is legal any more.</summary>
    public const string ErasedRefusal = "来件内容已按保存期限销毁，不能再办理。如有新的情况，请另行提交。";

    /// <summary>How the citizen rates the answer.</summary>
    public Satisfaction? Rating { get; private set; }

    /// <summary>What both sides wrote after the submission, oldest first.</summary>
    public List<CaseMessage> Messages { get; } = [];

    /// <summary>What was sent with the submission.</summary>
    public List<CaseAttachment> Attachments { get; } = [];

    /// <summary>Counts the acts: a save that names an older number met a newer case.</summary>
    public int Version { get; private set; }

    public Suggestion? Suggestion { get; private set; }

    /// <summary>The division that the classifier suggests, beside <see cref="Suggestion"/> for the queue to look for; null when it abstains.</summary>
    public string? SuggestedDivision { get; private set; }

    /// <summary>How likely the classifier holds its first division, 0 to 1; null while it has not spoken.</summary>
    public double? Confidence { get; private set; }

    public List<CaseEvent> Events { get; } = [];

    /// <summary>建议分类: what the classifier thinks. A person decides.</summary>
    public void Suggest(Suggestion suggestion) => (Suggestion, SuggestedDivision, Confidence) =
        (suggestion, suggestion.Abstains ? null : suggestion.Top.FirstOrDefault()?.Label, suggestion.Top.FirstOrDefault()?.Score ?? 0);

    /// <summary>分派. Returns why it is refused, or null when it is done.</summary>
    public string? Assign(Division division, Act by) =>
        Move(CaseAct.Assign, by, $"分派至{division.Name}", () => Division = division.Id);

    /// <summary>起草答复. Returns why it is refused, or null when it is done.</summary>
    public string? SaveDraft(string draft, Act by) =>
        Move(CaseAct.Draft, by, "保存答复草稿", () => Draft = draft);

    /// <summary>答复. Returns why it is refused, or null when it is done.</summary>
    public string? SendAnswer(string answer, Act by) =>
        Move(CaseAct.Answer, by, "答复来件人", () => (Draft, Answer, AnsweredAt) = (null, answer, by.When));

    /// <summary>提问. Returns why it is refused, or null when it is done.</summary>
    public string? Ask(CaseMessage question, Act by) =>
        Move(CaseAct.Ask, by, "请来件人补充", () => Messages.Add(question));

    /// <summary>补充. Returns why it is refused, or null when it is done.</summary>
    public string? Supplement(CaseMessage addition, Act by) =>
        Move(CaseAct.Supplement, by, "来件人补充", () => Messages.Add(addition));

    /// <summary>撤回. Returns why it is refused, or null when it is done.</summary>
    public string? Withdraw(Act by) => Move(CaseAct.Withdraw, by, "来件人撤回", () => Draft = null);

    /// <summary>评价. Returns why it is refused, or null when it is done.</summary>
    public string? Rate(Satisfaction rating, Act by) =>
        Move(CaseAct.Rate, by, $"来件人评价：{rating.Word()}", () => Rating = rating);

    /// <summary>
    /// 重新办理: the earlier answer stays among the messages, and a new clock runs. Returns why it is refused, or null
    /// when it is done.
    /// </summary>
    public string? Reopen(CaseMessage reason, Func<CaseMessage> earlier, DateOnly dueOn, Act by) =>
        Move(CaseAct.Reopen, by, "来件人反映没有解决，重新办理", () =>
        {
            Messages.Add(earlier());
            Messages.Add(reason);
            (Answer, AnsweredAt, Rating, DueOn, ClockStartedAt) = (null, null, null, dueOn, by.When);
        });

    /// <summary>Whether an act is legal now.</summary>
    public bool Can(CaseAct act) => ErasedAt is null && CaseMoves.Next(State, act) is not null;

    /// <summary>预告销毁: says from when on nothing of what the citizen sent is kept.</summary>
    public void AnnounceErasure(DateOnly dueOn, Act by)
    {
        ErasureDueOn = dueOn;
        Record(by, $"保存期限届满，将于 {dueOn:yyyy-MM-dd} 销毁来件内容");
    }

    /// <summary>延长保存: it is not destroyed until somebody releases it.</summary>
    public void Retain(Act by)
    {
        (IsRetained, ErasureDueOn) = (true, null);
        Record(by, "延长保存");
    }

    /// <summary>解除延长保存.</summary>
    public void Release(Act by)
    {
        IsRetained = false;
        Record(by, "解除延长保存");
    }

    /// <summary>
    /// 销毁: the words go, the tombstone stays: number, kind, dates, states and the commitment, which without the salt says
    /// nothing any more.
    /// </summary>
    public void Erase(Act by)
    {
        (Title, Text, SealedName, SealedContact, Salt) = (null, "", null, null, []);
        (Draft, Answer, Suggestion, ErasureDueOn, ErasedAt) = (null, null, null, null, by.When);
        (SuggestedDivision, Confidence) = (null, null);
        Messages.Clear();
        Attachments.Clear();
        Record(by, "来件内容已销毁");
    }

    /// <summary>Adds an event that moves nothing: the receipt, a suggestion.</summary>
    public void Note(Act by, string what) => Events.Add(new CaseEvent(by.Who, by.When, what, by.Why, State, State));

    private void Record(Act by, string what)
    {
        Note(by, what);
        Version++;
    }

    private string? Move(CaseAct act, Act by, string what, Action change)
    {
        if (CaseMoves.Next(State, act) is not { } next)
        {
            return $"办件处于“{State.StaffWord()}”，不能再{act.Word()}。请刷新页面查看最新情况。";
        }

        change();
        Events.Add(new CaseEvent(by.Who, by.When, what, by.Why, State, next));
        (State, Version) = (next, Version + 1);
        return null;
    }
}

/// <summary>Who acts, when, and why.</summary>
internal readonly record struct Act(string Who, DateTimeOffset When, string? Why = null)
{
    public const string Citizen = "来件人";
    public const string System = "系统";
}
