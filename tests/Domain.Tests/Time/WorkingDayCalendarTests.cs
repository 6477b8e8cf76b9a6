using System.Globalization;

namespace PublicNotice.Domain.Tests;

public sealed class WorkingDayCalendarTests
{
    [Theory]
    [InlineData("2023-11-23", "2023-12-14", 16)]
    [InlineData("2019-11-30", "2019-12-03", 2)]
    [InlineData("2023-12-23", "2024-01-08", 10)]
    [InlineData("2016-12-28", "2017-01-04", 5)]
    [InlineData("2020-05-08", "2020-05-13", 5)]
    [InlineData("2026-01-09", "2026-01-15", 5)]
    [InlineData("2024-09-12", "2024-10-12", 18)]
    public void RangeWithBothEnds_HasWorkingDays(string start, string end, int days) =>
        Assert.Equal(new WorkingDayCount(days, false), Fixture.Calendar.Count(Date(start), Date(end), countsFirstDay: true));

    [Fact]
    public void FirstDayNotCounted_IsOneLess() =>
        Assert.Equal(15, Fixture.Calendar.Count(Date("2023-11-23"), Date("2023-12-14"), countsFirstDay: false).Days);

    [Theory]
    [InlineData("2024-02-09", true)] // 除夕 2024: encouraged leave, not a day off
    [InlineData("2025-01-28", false)] // 除夕 2025: a day off since the 2025 paper
    [InlineData("2020-05-09", true)] // 调休周六
    [InlineData("2024-10-12", true)] // 调休周六 after 国庆节
    [InlineData("2016-12-31", false)] // ruled by the 2017 paper
    [InlineData("2023-12-31", false)] // Sunday
    [InlineData("2024-12-31", true)]
    [InlineData("2023-12-30", false)]
    public void NamedDay_IsWorkedOrNot(string date, bool isWorked) =>
        Assert.Equal(isWorked, Fixture.Calendar.IsWorkingDay(Date(date)));

    [Fact]
    public void ReasonOff_IsTheHolidayOrTheWeekend()
    {
        Assert.Equal("国庆节", Fixture.Calendar.ReasonOff(Date("2024-10-02")));
        Assert.Equal("周末", Fixture.Calendar.ReasonOff(Date("2026-02-07")));
        Assert.Null(Fixture.Calendar.ReasonOff(Date("2023-11-23")));
    }

    [Fact]
    public void SevenWorkingDaysLater_DoesNotCountTheFirstDay()
    {
        var deadline = Fixture.Calendar.Add(Date("2022-11-24"), 7);
        Assert.Equal((Date("2022-12-05"), false, 4), (deadline.Date, deadline.IsEstimate, deadline.Skipped.Count));
    }

    [Fact]
    public void YearWithoutPaper_IsAnEstimate()
    {
        Assert.True(Fixture.Calendar.Count(Date("2026-12-28"), Date("2027-01-05"), countsFirstDay: true).IsEstimate);
        Assert.True(Fixture.Calendar.Add(Date("2026-12-30"), 5).IsEstimate);
        Assert.False(Fixture.Calendar.Knows(Date("2027-01-01")));
    }

    [Fact]
    public void EndBeforeStart_HasNoWorkingDays() =>
        Assert.Equal(0, Fixture.Calendar.Count(Date("2023-12-14"), Date("2023-11-23"), countsFirstDay: true).Days);

    [Fact]
    public void NoWorkingDays_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fixture.Calendar.Add(Date("2023-12-14"), 0));

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"year":2023}""")]
    [InlineData("""{"year":2023,"papers":[],"daysOff":[{"date":"2023-01-01","name":"元旦"}],"makeUpWorkdays":[{"date":"2023-01-01","name":"元旦"}]}""")]
    public void FileThatIsNoCalendar_IsRefusedWithASentence(string json) =>
        Assert.StartsWith("日历文件", Assert.Throws<FormatException>(() => CalendarYear.Parse(json)).Message, StringComparison.Ordinal);

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
