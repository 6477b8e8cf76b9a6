using System.Text;
using System.Text.Json;

namespace PublicNotice.Domain.Tests;

public sealed class NoticeIndexTests
{
    private static readonly PublishedNotice Notice = new(
        "2023-xuncha", 1, new string('a', 64), "巡察整改进展情况", "公告", "/notices/2023/xuncha/",
        new DateTimeOffset(2023, 11, 23, 9, 0, 0, ShanghaiTime.Offset), "zhc",
        new PublishedPeriod(new DateOnly(2023, 11, 23), new DateOnly(2023, 12, 14)),
        new Contact(["0755-88121635"], [], ["zhc@example.cn"], "518000", "某路1号"),
        [new PublishedItem("2-1-1", "二（一）1", "学习", 12, 14, "rsc")]);

    private static readonly string Json = $$"""{"bureau":"深圳市某某局","notices":[{{Encoding.UTF8.GetString(NoticeIndex.EntryOf(Notice))}}]}""";

    [Fact]
    public void Notice_IsReadBackAsWritten()
    {
        var notice = NoticeIndex.Parse(Json).Notices.Single();
        Assert.Equal(NoticeIndex.EntryOf(Notice), NoticeIndex.EntryOf(notice));
        Assert.Equal(Notice.Items, notice.Items);
        Assert.Contains("巡察整改进展情况", Json, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', Json);
    }

    [Fact]
    public void Notice_IsOpenInItsPeriod()
    {
        var notice = NoticeIndex.Parse(Json).Notices[0];
        Assert.True(notice.CommentWindowAt(ShanghaiTime.EndOf(new DateOnly(2023, 12, 14)).AddSeconds(-1)).IsOpen);
        Assert.False(notice.CommentWindowAt(ShanghaiTime.EndOf(new DateOnly(2023, 12, 14))).IsOpen);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"bureau":null,"notices":[]}""")]
    [InlineData("[")]
    public void WhatIsNoIndex_IsRefused(string json) => Assert.Throws<JsonException>(() => NoticeIndex.Parse(json));
}
