namespace PublicNotice.Domain.Tests;

public sealed class ShanghaiTimeTests
{
    [Fact]
    public void LastSecondAndMidnight_AreTwoDates()
    {
        var midnight = new DateTimeOffset(2023, 12, 14, 16, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2023, 12, 14), ShanghaiTime.DateOf(midnight.AddSeconds(-1)));
        Assert.Equal(new DateOnly(2023, 12, 15), ShanghaiTime.DateOf(midnight));
    }

    [Fact]
    public void EndOfDate_IsTheStartOfTheNext() => Assert.Equal(
        ShanghaiTime.StartOf(new DateOnly(2024, 3, 1)), ShanghaiTime.EndOf(new DateOnly(2024, 2, 29)));

    [Fact]
    public void OtherZones_AreShownInShanghai() => Assert.Equal(
        "2023-12-15 07:30", ShanghaiTime.Display(new DateTimeOffset(2023, 12, 14, 18, 30, 0, TimeSpan.FromHours(-5))));

    [Fact]
    public void Date_IsWrittenAsInProse() => Assert.Equal("2023年1月5日", ChineseDate.Format(new DateOnly(2023, 1, 5)));
}
