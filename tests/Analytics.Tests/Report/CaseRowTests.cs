using PublicNotice.Domain;

namespace PublicNotice.Analytics.Tests.Report;

public sealed class CaseRowTests
{
    private static readonly DateOnly Due = new(2026, 3, 10);

    /// <summary>
    /// The last day ends at 24:00; what ended without an answer or has no clock is never late; what was answered in time and
    /// reopened is late by its new deadline.
    /// </summary>
    [Theory]
    [InlineData("2026-03-10", null, CaseState.Assigned, false)]
    [InlineData("2026-03-11", null, CaseState.Assigned, true)]
    [InlineData("2026-03-20", "2026-03-10", CaseState.Answered, false)]
    [InlineData("2026-03-20", "2026-03-11", CaseState.Answered, true)]
    [InlineData("2026-03-10", "2026-03-11", CaseState.Answered, false)]
    [InlineData("2026-03-20", null, CaseState.Withdrawn, false)]
    [InlineData("2026-03-20", null, CaseState.NotAccepted, false)]
    [InlineData("2026-03-20", null, CaseState.Merged, false)]
    [InlineData("2026-03-20", null, CaseState.Redirected, false)]
    [InlineData("2026-03-20", null, CaseState.RepeatNoNew, false)]
    [InlineData("2026-03-20", null, CaseState.Spam, false)]
    [InlineData("2026-03-10", "2026-03-05", CaseState.Reopened, false)]
    [InlineData("2026-03-20", "2026-03-05", CaseState.Reopened, true)]
    public void Overdue_IsExact(string asOf, string? answered, CaseState state, bool isOverdue)
    {
        var row = new CaseRow("1", new DateOnly(2026, 3, 1), "咨询", state) { DueOn = Due, AnsweredOn = answered is null ? null : Day(answered) };

        Assert.Equal(isOverdue, row.IsOverdue(Day(asOf)));
        Assert.False((row with { DueOn = null }).IsOverdue(Day(asOf)));
    }

    [Fact]
    public void DaysToAnswer_RunFromReceiptToAnswer_OnceItIsThere()
    {
        var row = new CaseRow("1", new DateOnly(2026, 3, 1), "咨询", CaseState.Answered) { AnsweredOn = new DateOnly(2026, 3, 9) };

        Assert.Equal((null, 8), (row.DaysToAnswer(new DateOnly(2026, 3, 8)), row.DaysToAnswer(new DateOnly(2026, 3, 9))));
    }

    [Theory]
    [InlineData(new[] { 3 }, 3.0, 3.0)]
    [InlineData(new[] { 1, 2, 4, 9 }, 3.0, 9.0)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5.5, 9.0)]
    public void MedianAndNinetieth_AreThoseOfTheDefinition(int[] days, double median, double ninetieth) =>
        Assert.Equal((median, ninetieth), (CaseReport.Median(days), CaseReport.NinetiethOf(days)));

    [Theory]
    [InlineData(new[] { 20, 8, 3 }, new[] { false, true, true })] // one small: the next is hidden, or 31 − 28 would tell
    [InlineData(new[] { 20, 4, 4 }, new[] { false, true, true })] // two small that make 8
    [InlineData(new[] { 20, 1, 1 }, new[] { true, true, true })] // two small that make 2: each would be known to be 1
    [InlineData(new[] { 20, 8, 0 }, new[] { false, false, false })]
    [InlineData(new[] { 2 }, new[] { true })]
    public void SmallCells_CannotBeWorkedOut(int[] counts, bool[] hidden) => Assert.Equal(hidden, SmallCells.Hide(counts));

    private static DateOnly Day(string words) => DateOnly.Parse(words, System.Globalization.CultureInfo.InvariantCulture);
}
