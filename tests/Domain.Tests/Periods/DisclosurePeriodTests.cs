namespace PublicNotice.Domain.Tests;

public sealed class DisclosurePeriodTests
{
    private static readonly DisclosurePeriod Period = new(new DateOnly(2023, 11, 23), new DateOnly(2023, 12, 14));

    [Theory]
    [InlineData(2023, 11, 22, 23, 59, 59, PeriodState.NotStarted)]
    [InlineData(2023, 11, 23, 0, 0, 0, PeriodState.Open)]
    [InlineData(2023, 12, 14, 23, 59, 59, PeriodState.Open)]
    [InlineData(2023, 12, 15, 0, 0, 0, PeriodState.Ended)]
    public void State_ChangesAtMidnightInShanghai(int year, int month, int day, int hour, int minute, int second, PeriodState state)
    {
        var instant = new DateTimeOffset(year, month, day, hour, minute, second, ShanghaiTime.Offset);
        Assert.Equal(state, Period.StateAt(instant));
        Assert.Equal(state, Period.StateAt(instant.ToUniversalTime()));
    }

    [Fact]
    public void LeapDay_IsCounted() =>
        Assert.Equal(3, new DisclosurePeriod(new DateOnly(2024, 2, 28), new DateOnly(2024, 3, 1)).CalendarDays);

    [Fact]
    public void SeedPeriod_Has22Days() => Assert.Equal(22, Period.CalendarDays);

    [Fact]
    public void OneDay_IsAPeriod() => Assert.Equal(1, new DisclosurePeriod(Period.Start, Period.Start).CalendarDays);

    [Fact]
    public void EndBeforeStart_CannotBeMade() =>
        Assert.Throws<ArgumentException>(() => new DisclosurePeriod(Period.Start, Period.Start.AddDays(-1)));

    [Fact]
    public void WithoutEnd_IsOpenForGood()
    {
        var period = new DisclosurePeriod(Period.Start, null);
        Assert.Equal(PeriodState.Open, period.StateAt(ShanghaiTime.StartOf(new DateOnly(9999, 12, 30))));
        Assert.Null(period.CalendarDays);
        Assert.Equal("2023年11月23日起长期公开", period.ToString());
    }

    [Theory]
    [InlineData(2023, 12, 14, 0)]
    [InlineData(2023, 12, 13, 1)]
    [InlineData(2023, 12, 15, null)]
    public void DaysLeft_AreZeroOnTheLastDay(int year, int month, int day, int? left) =>
        Assert.Equal(left, Period.DaysLeftAt(new DateTimeOffset(year, month, day, 12, 0, 0, ShanghaiTime.Offset)));

    [Fact]
    public void StatedPeriod_ResolvesToDatesOrToNothing()
    {
        StatedPeriod Stated(DateOnly? start, DateOnly? end, bool isOpenEnded = false) =>
            new() { Label = "公示期", Text = "", Line = 1, Start = start, End = end, IsOpenEnded = isOpenEnded };
        Assert.Equal(Period, Stated(Period.Start, Period.End).Resolve(null));
        Assert.Equal(Period, Stated(null, Period.End).Resolve(Period.Start));
        Assert.Null(Stated(null, Period.End).Resolve(null));
        Assert.Null(Stated(Period.Start, null).Resolve(null));
        Assert.Null(Stated(Period.End, Period.Start).Resolve(null));
        Assert.Null(Stated(Period.Start, null, isOpenEnded: true).Resolve(null)!.End);
    }
}
