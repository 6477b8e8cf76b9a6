namespace PublicNotice.Domain.Tests;

public sealed class DivisionTests
{
    private static readonly Division Division = new("xczx", "乡村振兴处", ["三农政策"])
    {
        FormerNames = [new("扶贫处", new DateOnly(2019, 3, 31)), new("帮扶处", new DateOnly(2021, 6, 30))],
    };

    [Theory]
    [InlineData(2018, 1, 1, "扶贫处")]
    [InlineData(2019, 3, 31, "扶贫处")]
    [InlineData(2019, 4, 1, "帮扶处")]
    [InlineData(2021, 6, 30, "帮扶处")]
    [InlineData(2021, 7, 1, "乡村振兴处")]
    public void NameOn_IsTheNameOfTheDay(int year, int month, int day, string name) =>
        Assert.Equal(name, Division.NameOn(new DateOnly(year, month, day)));
}
