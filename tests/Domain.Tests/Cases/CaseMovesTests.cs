namespace PublicNotice.Domain.Tests;

public sealed class CaseMovesTests
{
    [Theory]
    [InlineData(CaseState.Received, CaseAct.Assign, CaseState.Assigned)]
    [InlineData(CaseState.Received, CaseAct.Draft, null)]
    [InlineData(CaseState.Received, CaseAct.Answer, null)]
    [InlineData(CaseState.Assigned, CaseAct.Assign, CaseState.Assigned)]
    [InlineData(CaseState.Assigned, CaseAct.Draft, CaseState.InProgress)]
    [InlineData(CaseState.Assigned, CaseAct.Answer, CaseState.Answered)]
    [InlineData(CaseState.InProgress, CaseAct.Assign, CaseState.Assigned)]
    [InlineData(CaseState.InProgress, CaseAct.Draft, CaseState.InProgress)]
    [InlineData(CaseState.InProgress, CaseAct.Answer, CaseState.Answered)]
    [InlineData(CaseState.Answered, CaseAct.Assign, null)]
    [InlineData(CaseState.Answered, CaseAct.Draft, null)]
    [InlineData(CaseState.Answered, CaseAct.Answer, null)]
    public void EveryStateAndAct_LeadsOnOrIsRefused(CaseState state, CaseAct act, CaseState? next) =>
        Assert.Equal(next, CaseMoves.Next(state, act));

    [Fact]
    public void EveryStateAndAct_HasItsOwnWord()
    {
        Assert.Equal(4, Enum.GetValues<CaseState>().Select(state => state.StaffWord()).Distinct().Count());
        Assert.Equal(4, Enum.GetValues<CaseState>().Select(state => state.CitizenWord()).Distinct().Count());
        Assert.Equal(3, Enum.GetValues<CaseAct>().Select(act => act.Word()).Distinct().Count());
    }

    [Fact]
    public void EveryKind_IsReadBackFromItsWord()
    {
        Assert.All(FeedbackKinds.All, kind => Assert.Equal(kind, FeedbackKinds.TryParse(kind.Word())));
        Assert.Null(FeedbackKinds.TryParse("表扬"));
        Assert.Null(FeedbackKinds.TryParse(null));
    }
}
