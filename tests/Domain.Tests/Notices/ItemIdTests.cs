namespace PublicNotice.Domain.Tests;

public sealed class ItemIdTests
{
    [Theory]
    [InlineData(2, 1, 3, "2-1-3")]
    [InlineData(0, 1, 3, "1-3")]
    [InlineData(2, 0, 3, "2-3")]
    [InlineData(0, 0, 3, "3")]
    public void Position_LeavesOutMissingLevels(int section, int subsection, int item, string id)
    {
        Assert.Equal(id, ItemId.At(section, subsection, item).Value);
        Assert.Equal(ItemId.At(section, subsection, item), ItemId.TryParse(id));
        Assert.Equal("item-" + id, ItemId.TryParse(id)!.Anchor);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("2-0")]
    [InlineData("1-2-3-4")]
    [InlineData("1-2\n")]
    [InlineData("１")]
    [InlineData("1000")]
    public void WhatIsNoId_IsNull(string? text) => Assert.Null(ItemId.TryParse(text));
}
