namespace PublicNotice.Domain.Tests;

public sealed class CaseMovesTests
{
    // The table of the specification, spelled out a second time. Every pair that is not in it is refused.
    private static readonly Dictionary<CaseState, string> Legal = new()
    {
        [CaseState.Received] = "Hold→Screening MarkSpam→Spam Register→Registered Supplement→Received Withdraw→Withdrawn",
        [CaseState.Screening] = "MarkSpam→Spam Register→Registered Supplement→Screening Withdraw→Withdrawn",
        [CaseState.Registered] = "Doubt→ToConfirm Assign→Assigned Decline→NotAccepted Redirect→Redirected MarkRepeat→RepeatNoNew Merge→Merged ChooseClock→Registered Supplement→Registered Withdraw→Withdrawn",
        [CaseState.ToConfirm] = "Assign→Assigned Decline→NotAccepted Redirect→Redirected MarkRepeat→RepeatNoNew Merge→Merged ChooseClock→ToConfirm Supplement→ToConfirm Withdraw→Withdrawn",
        [CaseState.Assigned] = "Assign→Assigned Unassign→ToConfirm Return→Returned Decline→NotAccepted Redirect→Redirected Merge→Merged Ask→InfoNeeded Accept→Accepted ChooseClock→Assigned Supplement→Assigned Withdraw→Withdrawn",
        [CaseState.Returned] = "Doubt→ToConfirm Supplement→Returned Withdraw→Withdrawn",
        [CaseState.InfoNeeded] = "Assign→Assigned StopWaiting→Assigned ChooseClock→InfoNeeded Supplement→Assigned Withdraw→Withdrawn",
        [CaseState.Accepted] = "Assign→Assigned Ask→InfoNeeded Draft→InProgress AskExtension→Accepted Extend→Extended RefuseExtension→Accepted ChooseClock→Accepted Supplement→Accepted Withdraw→Withdrawn",
        [CaseState.InProgress] = "Assign→Assigned Ask→InfoNeeded Draft→InProgress AskExtension→InProgress Extend→Extended RefuseExtension→InProgress SubmitAnswer→AnswerReview ChooseClock→InProgress Supplement→InProgress Withdraw→Withdrawn",
        [CaseState.Extended] = "Assign→Assigned Draft→Extended SubmitAnswer→AnswerReview ChooseClock→Extended Supplement→Extended Withdraw→Withdrawn",
        [CaseState.AnswerReview] = "SendBack→InProgress Recall→InProgress Send→Answered Supplement→AnswerReview Withdraw→Withdrawn",
        [CaseState.Answered] = "InviteRating→AwaitingRating LapseRating→ClosedDone AskReview→InReview Rate→ClosedDone Reopen→Reopened",
        [CaseState.AwaitingRating] = "LapseRating→ClosedDone AskReview→InReview Rate→ClosedDone Reopen→Reopened",
        [CaseState.Reopened] = "Assign→Assigned Draft→InProgress ChooseClock→Reopened Supplement→Reopened Withdraw→Withdrawn",
        [CaseState.InReview] = "AskFinalReview→InFinalReview Uphold→ClosedDone Overturn→Reopened",
        [CaseState.InFinalReview] = "Uphold→ClosedDone Overturn→Reopened",
        [CaseState.ClosedDone] = "AskReview→InReview AskFinalReview→InFinalReview Reopen→Reopened",
        [CaseState.ClosedAdopted] = "AskReview→InReview AskFinalReview→InFinalReview Reopen→Reopened",
        [CaseState.ClosedAdoptedPart] = "AskReview→InReview AskFinalReview→InFinalReview Reopen→Reopened",
        [CaseState.ClosedNoted] = "AskReview→InReview AskFinalReview→InFinalReview Reopen→Reopened",
        [CaseState.NotAccepted] = "Reconsider→Registered",
        [CaseState.Redirected] = "Reconsider→Registered",
        [CaseState.Merged] = "Unmerge→Registered",
        [CaseState.RepeatNoNew] = "Reconsider→Registered Appeal→Screening",
        [CaseState.Withdrawn] = "",
        [CaseState.Spam] = "LiftSpam→Screening Appeal→Screening",
    };

    [Fact]
    public void EveryStateAndAct_LeadsOnOrIsRefused() =>
        Assert.All(Enum.GetValues<CaseState>(), state => Assert.Equal(Legal[state], string.Join(' ', Enum.GetValues<CaseAct>()
            .Where(act => CaseMoves.Next(state, act) is not null).Select(act => $"{act}→{CaseMoves.Next(state, act)}"))));

    [Fact]
    public void EveryWay_IsMadeOfLegalMovesAndEndsWithWhatIsWanted()
    {
        var ways = Enum.GetValues<CaseState>().SelectMany(state => Enum.GetValues<CaseAct>().Select(act => (state, act, Way: CaseMoves.Way(state, act))));

        Assert.All(ways.Where(way => way.Way.Count > 0), way =>
        {
            var state = way.Way.Aggregate(way.state, (at, act) => CaseMoves.Next(at, act) ?? throw new InvalidOperationException($"{act} in {at}"));
            Assert.Equal(way.act, way.Way[^1]);
            Assert.Contains(CaseMoves.All, move => move.Act == way.act && move.To == state);
        });
    }

    [Theory]
    [InlineData(CaseState.Received, CaseAct.Assign, "Register Assign")]
    [InlineData(CaseState.Returned, CaseAct.Assign, "Doubt Assign")]
    [InlineData(CaseState.Assigned, CaseAct.SubmitAnswer, "Accept Draft SubmitAnswer")]
    [InlineData(CaseState.InfoNeeded, CaseAct.SubmitAnswer, "StopWaiting Accept Draft SubmitAnswer")]
    [InlineData(CaseState.Answered, CaseAct.Assign, "")]
    [InlineData(CaseState.Withdrawn, CaseAct.Draft, "")]
    public void OneClick_DoesTheStepsThatLeadThere(CaseState state, CaseAct wanted, string steps) =>
        Assert.Equal(steps, string.Join(' ', CaseMoves.Way(state, wanted)));

    // 结束必有去向: no case is stuck, and nothing that is open ends without an act.
    [Fact]
    public void EveryOpenState_ReachesAnEnd()
    {
        foreach (var start in CaseStates.Open)
        {
            var reached = new HashSet<CaseState> { start };
            while (CaseMoves.All.Where(move => reached.Contains(move.From)).Select(move => move.To).Any(reached.Add))
            {
            }

            Assert.Contains(reached, state => state.IsEnd());
        }
    }

    [Fact]
    public void EveryState_IsEitherOpenOrAnsweredOrAnEnd() =>
        Assert.All(Enum.GetValues<CaseState>(), state =>
            Assert.Equal(1, (state.IsOpen() ? 1 : 0) + (state.IsEnd() ? 1 : 0) + (state is CaseState.Answered or CaseState.AwaitingRating ? 1 : 0)));

    [Fact]
    public void EveryStateAndAct_HasItsOwnWord()
    {
        Assert.Equal(Enum.GetValues<CaseState>().Length, Enum.GetValues<CaseState>().Select(state => state.StaffWord()).Distinct().Count());
        Assert.Equal(Enum.GetValues<CaseAct>().Length, Enum.GetValues<CaseAct>().Select(act => act.Word()).Distinct().Count());
    }

    // Seven plain words, and exactly how it ended (incident T65).
    [Fact]
    public void Citizens_ReadSevenWordsAndTheEnds() => Assert.Equal(
        ["不予受理", "办理中", "办结", "办结（留作参考）", "办结（部分采纳）", "办结（采纳）", "已交办", "已并案", "已撤回", "已收到", "已登记", "已答复", "已转送", "待您补充", "无效信息", "重复反映"],
        Enum.GetValues<CaseState>().Select(state => state.CitizenWord()).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void EveryActOfStaff_SaysWhoMayDoItAndWhatItNeeds() => Assert.All(Enum.GetValues<CaseAct>(), act =>
    {
        var rule = act.Rule();
        var isCitizens = act is CaseAct.Supplement or CaseAct.Withdraw or CaseAct.Rate or CaseAct.Reopen or CaseAct.Appeal;
        Assert.Equal(isCitizens, rule.By.Count == 0);
        Assert.EndsWith("。", rule.Meaning, StringComparison.Ordinal);
        Assert.False(rule.MayBear(_ => false, isProtected: false));
        Assert.False(rule.MayBear(role => role is not StaffRole.ProtectedOfficer, isProtected: true));
        Assert.Equal(!isCitizens, rule.MayBear(role => role is StaffRole.ProtectedOfficer, isProtected: true));
    });

    [Fact]
    public void EveryRating_IsReadBackFromItsWord()
    {
        Assert.All(Satisfactions.All, rating => Assert.Equal(rating, Satisfactions.TryParse(rating.Word())));
        Assert.Null(Satisfactions.TryParse("还行"));
    }

    [Fact]
    public void EveryKind_IsReadBackFromItsWord()
    {
        Assert.All(FeedbackKinds.All, kind => Assert.Equal(kind, FeedbackKinds.TryParse(kind.Word())));
        Assert.Null(FeedbackKinds.TryParse("表扬"));
        Assert.Null(FeedbackKinds.TryParse(null));
    }
}
