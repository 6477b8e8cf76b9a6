namespace PublicNotice.Domain.Tests;

public sealed class CaseMovesTests
{
    // Every pair that is not in this table is refused.
    private static readonly Dictionary<CaseState, string> Legal = new()
    {
        [CaseState.Received] = "Assign→Assigned Supplement→Received Withdraw→Withdrawn",
        [CaseState.Assigned] = "Assign→Assigned Ask→InfoNeeded Draft→InProgress Answer→Answered Supplement→Assigned Withdraw→Withdrawn",
        [CaseState.InfoNeeded] = "Assign→Assigned Draft→InProgress Answer→Answered Supplement→Assigned Withdraw→Withdrawn",
        [CaseState.InProgress] = "Assign→Assigned Ask→InfoNeeded Draft→InProgress Answer→Answered Supplement→InProgress Withdraw→Withdrawn",
        [CaseState.Answered] = "Rate→Closed Reopen→InProgress",
        [CaseState.Closed] = "Reopen→InProgress",
        [CaseState.Withdrawn] = "",
    };

    [Fact]
    public void EveryStateAndAct_LeadsOnOrIsRefused() =>
        Assert.All(Enum.GetValues<CaseState>(), state => Assert.Equal(Legal[state], string.Join(' ', Enum.GetValues<CaseAct>()
            .Where(act => CaseMoves.Next(state, act) is not null).Select(act => $"{act}→{CaseMoves.Next(state, act)}"))));

    [Fact]
    public void EveryStateAndAct_HasItsOwnWord()
    {
        Assert.Equal(7, Enum.GetValues<CaseState>().Select(state => state.StaffWord()).Distinct().Count());
        Assert.Equal(7, Enum.GetValues<CaseState>().Select(state => state.CitizenWord()).Distinct().Count());
        Assert.Equal(8, Enum.GetValues<CaseAct>().Select(act => act.Word()).Distinct().Count());
    }

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
