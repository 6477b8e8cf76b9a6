namespace PublicNotice.Domain.Tests;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("投入1,234.5万元，惠及3000多户", "1,234.5万元|3000多户")]
    [InlineData("支出完成率98.6%，涉及12家企业、30人次", "98.6%|12家|30人次")]
    [InlineData("修路15公里，流转土地２００亩", "15公里|２００亩")]
    [InlineData("约谈3人，处理5名干部，立案2宗", "3人|5名|2宗")]
    [InlineData("开展培训3次，召开2场座谈会", "3次|2场")]
    [InlineData("提前2个月完成，提前10天交付", "提前2个月|提前10天")]
    [InlineData("计划打造5个示范村", "5个(目标)")]
    [InlineData("力争年底前建成5个示范村", "5个(目标)")]
    [InlineData("已建成5个示范村", "5个(完成)")]
    [InlineData("完成5个示范村", "5个(完成)")]
    [InlineData("针对反馈的2个未完成履约项目，立即启动", "2个(未完成履约项目)")]
    [InlineData("等6个前方工作机构均已出台", "6个(前方工作机构)")]
    [InlineData("提升3个百分点", "3个百分点")]
    [InlineData("覆盖3-5个县", "3-5个(县)")]
    [InlineData("投入5，300户受益", "300户")]
    [InlineData("运送3千克，修路5千米，耗电20千瓦时，补贴3千元", "3千克|5千米|20千瓦时|3千元")]
    [InlineData("提前10多个工作日，提前 3天，提前5名", "提前10多个工作日|提前 3天|5名")]
    [InlineData("增收20余万元，覆盖3至 5家，组建2支队伍", "20余万元|3至 5家|2支队伍")]
    public void FiguresInMeasures_AreRead(string text, string figures) => Assert.Equal(figures, Figures(text));

    [Theory]
    [InlineData("2023年3月6日印发2022年度计划")]
    [InlineData("2023、2024年度部门预算，2019年以来")]
    [InlineData("第3项任务、第12条规定")]
    [InlineData("中青明电〔2020〕13号文件、第2018011号")]
    [InlineData("热线0755-88121635，12345")]
    [InlineData("落实“四个意识”“两个维护”“十大计划”，三重一大，十三届二次全会")]
    [InlineData("印发《关于建设100个示范村的通知》")]
    [InlineData("督促3处室和5部门整改")]
    [InlineData("A4纸、5G网络、1083办公室")]
    [InlineData("1,2345元、1.123456789元、1234567890123元、3-元、3.元")]
    [InlineData("10:30次、3/5人、第3人、〔3〕人")]
    public void OtherNumbers_AreNoFigures(string text) => Assert.Equal("", Figures(text));

    [Fact]
    public void WordsBeforeTheFirstMeasure_HoldNoFigures() => Assert.Equal(
        "2件", string.Join('|', Item("共有3件。一是办结2件。").Quantities.Select(quantity => quantity.Text)));

    [Fact]
    public void Amount_IsTheNumber()
    {
        var quantity = Item("一是投入1,234.5万元。").Quantities.Single();
        Assert.Equal((1234.5m, "万元", QuantityRole.Stated), (quantity.Amount, quantity.Unit, quantity.Role));
    }

    [Fact]
    public void RoleOfOtherUnits_IsKnownButNotShown()
    {
        var quantity = Item("一是已完成全部7篇报告。").Quantities.Single();
        Assert.Equal(("7篇", QuantityRole.Done), (quantity.Text, quantity.Role));
    }

    private static string Figures(string text) => string.Join('|', Item($"一是{text}。").Quantities.Select(quantity => quantity.Text));

    private static Item Item(string paragraph) => NoticeParser.Parse($"一、情况\n1.事项\n{paragraph}").Items.Single();
}
