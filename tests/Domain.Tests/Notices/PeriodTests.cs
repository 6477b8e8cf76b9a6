using System.Globalization;

namespace PublicNotice.Domain.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("公示期：2019年3月26日-4月1日", "2019-03-26", "2019-04-01")]
    [InlineData("公示时间：2019年3月26日—4月1日", "2019-03-26", "2019-04-01")]
    [InlineData("公示时间：2019年3月26日–4月1日", "2019-03-26", "2019-04-01")]
    [InlineData("公示时间：2019年3月26日~4月1日", "2019-03-26", "2019-04-01")]
    [InlineData("公示时间：2019年3月26日～4月1日", "2019-03-26", "2019-04-01")]
    [InlineData("公示时间：2019年3月26日到4月1日", "2019-03-26", "2019-04-01")]
    [InlineData("公示期为2019年3月6日至13日。", "2019-03-06", "2019-03-13")]
    [InlineData("公示期为2019年3月6-13日。", "2019-03-06", "2019-03-13")]
    [InlineData("公开期限：２０２３年１１月２３日至１２月１４日", "2023-11-23", "2023-12-14")]
    [InlineData("公开期限:2023年12月23日至1月8日", "2023-12-23", "2024-01-08")]
    [InlineData("公开期限:11月23日至2023年12月14日", "2023-11-23", "2023-12-14")]
    [InlineData("公示日期：2019-06-18 至 2019-06-25", "2019-06-18", "2019-06-25")]
    [InlineData("公示时间：2019.6.18-2019.6.25", "2019-06-18", "2019-06-25")]
    [InlineData("公示时间：2019.6.18-6.25", "2019-06-18", "2019-06-25")]
    [InlineData("公示时间：2019 年 6 月 18 日 至 2019 年 6 月 25 日", "2019-06-18", "2019-06-25")]
    [InlineData("公示时间：二〇二三年十一月二十三日至二〇二三年十二月十四日", "2023-11-23", "2023-12-14")]
    [InlineData("公示期自2023年11月23日起至2023年12月14日止。", "2023-11-23", "2023-12-14")]
    [InlineData("公示时间从2023年11月23日到12月14日。", "2023-11-23", "2023-12-14")]
    [InlineData("现予公示，自2023年11月23日至12月14日，如有意见请反映。", "2023-11-23", "2023-12-14")]
    [InlineData("一、公示时间\n2023年11月23日至12月14日\n二、公示内容\n见附件", "2023-11-23", "2023-12-14")]
    [InlineData("公示时间：\n　　2023年11月23日至12月14日", "2023-11-23", "2023-12-14")]
    [InlineData("公示期：5个工作日（2023年11月23日至11月29日）", "2023-11-23", "2023-11-29")]
    [InlineData("征求意见的时间：2021年5月14日至5月21日17:00", "2021-05-14", "2021-05-21")]
    [InlineData("意见征集时间为2019年6月11日(星期二)至6月18日(星期二)上午下班前", "2019-06-11", "2019-06-18")]
    [InlineData("征集意见截止日期：2019-06-18", null, "2019-06-18")]
    [InlineData("截止：2019年6月18日", null, "2019-06-18")]
    [InlineData("如有意见，请于2026年10月16日前反馈至我局。", null, "2026-10-16")]
    [InlineData("如有意见，请在6月18日前反馈。", null, null)]
    [InlineData("公示期至2023年12月14日止。", null, "2023-12-14")]
    [InlineData("公告期：即日起至2023年12月14日", null, "2023-12-14")]
    [InlineData("公示时间：2026年9月4日—", "2026-09-04", null)]
    [InlineData("公示时间：2025年1021日至2025年10月28日", null, "2025-10-28")]
    [InlineData("公示时间：2023年2月25日至2月30日", "2023-02-25", null)]
    public void Dates_AreReadInEveryForm(string text, string? start, string? end)
    {
        var period = NoticeParser.Parse(text).Period;
        Assert.NotNull(period);
        Assert.Equal((Date(start), Date(end)), (period.Start, period.End));
    }

    [Theory]
    [InlineData("2022年8月31日至2022年10月28日,市委第八巡察组进行了专项巡察。")]
    [InlineData("本办法自2019年1月1日起施行，意见收悉。")]
    [InlineData("公示期间，如有异议，请书面反映。")]
    [InlineData("来源：某局 时间：2018-08-27 15:49 浏览量：103")]
    [InlineData("关于某事的公示")]
    public void DatesOfOtherMatters_AreNoPeriod(string text) => Assert.Null(NoticeParser.Parse(text).Period);

    [Theory]
    [InlineData("公开期限:长期公开")]
    [InlineData("公开期限：长期公开。")]
    [InlineData("公示时间：2023年11月23日起长期公开")]
    [InlineData("公示时间：2023年11月23日至长期")]
    public void LongTerm_IsOpenEnded(string text)
    {
        var period = NoticeParser.Parse(text).Period!;
        Assert.True(period.IsOpenEnded);
        Assert.Null(period.End);
        Assert.DoesNotContain(NoticeParser.Parse(text).Diagnostics, found => found.Code == "PN203");
    }

    [Theory]
    [InlineData("公示时间为2020年5月8日至5月13日（5个工作日）", 5, null)]
    [InlineData("自公示之日起7个工作日内，如有异议请反映。", 7, null)]
    [InlineData("公示期为十个工作日。", 10, null)]
    [InlineData("公示期30日，自2018年3月1日至3月31日。", null, 30)]
    [InlineData("公示期：7天", null, 7)]
    [InlineData("公示时间为2020年5月8日至5月13日，共6天。", null, 6)]
    public void StatedLength_IsKeptAsStated(string text, int? workingDays, int? calendarDays)
    {
        var period = NoticeParser.Parse(text).Period!;
        Assert.Equal((workingDays, calendarDays), (period.StatedWorkingDays, period.StatedCalendarDays));
    }

    [Theory]
    [InlineData("公示时间为2020年5月8日至5月13日（5个工作日，公示当日不计）", false)]
    [InlineData("公示时间为2020年5月8日至5月13日（5个工作日，含当日）", true)]
    [InlineData("公示时间为2020年5月8日至5月13日（5个工作日）", null)]
    public void FirstDay_CountsOnlyAsTheTextSays(string text, bool? counts) =>
        Assert.Equal(counts, NoticeParser.Parse(text).Period!.CountsFirstDay);

    [Theory]
    [InlineData("公示时间：2025年1021日至2025年10月28日", "PN205")]
    [InlineData("公示时间：11月23日至12月14日", "PN212")]
    [InlineData("公示时间：2026年9月4日—", "PN203")]
    [InlineData("自公示之日起7个工作日内，如有异议请反映。", "PN203")]
    [InlineData("公示时间：2017年5月26日至2016年6月2日", "PN204")]
    [InlineData("公示时间：2023年11月23日至11月26日", "PN210")]
    [InlineData("公示期30日，自2018年3月1日至4月15日", "PN209")]
    [InlineData("征求意见时间：2019年6月11日至6月18日(星期三)", "PN213")]
    [InlineData("征求意见时间：2021年5月14日至5月21日17:00", "PN214")]
    [InlineData("公示时间：2023年11月23日至12月14日。\n公开期限：2023年11月23日至12月15日。", "PN216")]
    [InlineData("公示时间：2026年2月7日至2月13日", "PN206")]
    [InlineData("公示时间为2020年5月8日至5月13日（8个工作日）", "PN207")]
    [InlineData("公示时间为2020年5月8日至5月13日（4个工作日，含当日）", "PN207")]
    [InlineData("公示时间为2020年5月8日至5月13日（4个工作日）", "PN208")]
    [InlineData("公示时间为2031年5月8日至5月20日（5个工作日）", "PN215")]
    [InlineData("正文。", "PN201")]
    public void DoubtfulPeriod_IsReportedByCode(string text, string code) =>
        Assert.Contains(NoticeChecks.Check(NoticeParser.Parse(text), Fixture.Calendar), found => found.Code == code);

    [Theory]
    [InlineData("公示期30日，自2018年3月1日至3月31日")] // 31 days, or 30 without the first
    [InlineData("公示期31日，自2018年3月1日至3月31日")]
    public void StatedDays_MayCountTheFirstDayOrNot(string text) =>
        Assert.DoesNotContain(NoticeParser.Parse(text).Diagnostics, found => found.Code == "PN209");

    [Fact]
    public void WorkingDaysOfOneRule_NameBothNumbers()
    {
        var notice = NoticeParser.Parse("公示时间为2020年5月8日至5月13日（5个工作日）");
        var found = NoticeChecks.Check(notice, Fixture.Calendar).Single(diagnostic => diagnostic.Code == "PN208");
        Assert.Contains("首日计入为 5 个工作日、首日不计为 4 个工作日", found.Message, StringComparison.Ordinal);
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
