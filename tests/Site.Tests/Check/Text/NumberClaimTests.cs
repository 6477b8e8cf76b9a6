namespace PublicNotice.Site.Tests;

public sealed class NumberClaimTests
{
    [Theory]
    [InlineData("PN501", "共697个问题，其中688个、4个、6个。")]
    [InlineData("PN501", "697个问题，其中已完成整改688个、正在整改4个、长期坚持6个。")]
    [InlineData("PN501", "共有697个问题，已完成688个，正在整改4个，未完成4个。")]
    [InlineData("PN501", "A村3户、B村4户，共8户。")]
    [InlineData("PN501", "河源3个、汕尾4个、潮州5个，合计13个。")]
    [InlineData("PN501", "河源3个、汕尾4个、潮州5个，三项总计11个。")]
    [InlineData("PN501", "河源3000万元、汕尾4000万元，共计1.8亿元。")]
    [InlineData("PN501", "帮扶资金100万元，其中一期60万元、二期50万元。")]
    [InlineData("PN501", "共６９７个问题，其中６８８个、４个、６个。")]
    [InlineData("PN502", "共697个问题，已完成688个，完成率98.17%。")]
    [InlineData("PN502", "反馈问题697个，完成整改688个，整改率为98％。")]
    [InlineData("PN502", "共收到意见50件，办结48件，办结率98%。")]
    public void NumbersThatContradictEachOther_AreReported(string code, string line) => Assert.Equal([code], TextFaults.Of(line));

    [Theory]
    [InlineData("共697个问题，其中688个、4个、5个。")]
    [InlineData("697个问题，其中已完成整改688个、正在整改4个、长期坚持5个，整改完成率98.71%。")]
    [InlineData("共697个问题，已完成688个，完成率98.7%。")]
    [InlineData("共697个问题，已完成688个，完成率99%。")]
    [InlineData("共697个问题，其中已完成688个。")]
    [InlineData("共100人，其中男60人、女40人、党员50人。")]
    [InlineData("共100户，其中A村3户、B村4户。")] // a list may leave parts out
    [InlineData("检查企业100家，其中发现问题的60家，已整改的60家。")]
    [InlineData("A村3户、B村4户，共7户。")]
    [InlineData("A村3户、B村4户，约共8户。")]
    [InlineData("河源3000万元、汕尾4000万元，共计0.7亿元。")]
    [InlineData("河源3333.3万元、汕尾3333.3万元，共计6667万元。")]
    [InlineData("收到10件，其中河源3件、汕尾4件，共7件。")]
    [InlineData("提交4镇25村申报材料，共1镇9村入选。")]
    [InlineData("每村3个，每镇4个，共20个。")]
    [InlineData("共收到意见50件，办结48件，满意率98%。")]
    [InlineData("2023年整改率98%，比上年提高2个百分点。")]
    [InlineData("共有697个问题，已完成688个（其中按期完成600个），正在整改9个。")]
    [InlineData("公共场所3个、中共党员4个，共同建设5个。")]
    [InlineData("全市共697个问题，追责20人，完成整改688个，整改率98.71%。")]
    public void NumbersThatAgreeOrClaimNothing_AreNotReported(string line) => Assert.Empty(TextFaults.Of(line));

    [Fact]
    public void Contradiction_SaysTheNumbersAndItsPlace()
    {
        using var site = TinySite.WithNotice("前言。\n共697个问题，其中688个、4个、6个。");

        var fault = Assert.Single(site.Build().Faults, fault => fault.What.Code == "PN501");

        Assert.Equal((7, 2, false), (fault.What.Line, fault.What.Column, fault.IsError));
        Assert.Contains("698个", fault.What.Message, StringComparison.Ordinal);
    }
}
