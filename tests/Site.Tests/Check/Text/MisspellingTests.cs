namespace PublicNotice.Site.Tests;

public sealed class MisspellingTests
{
    private static readonly string List = File.ReadAllText(Path.Combine(SampleSite.Content, "misspellings.tsv"));

    [Theory]
    [InlineData("截止目前，已完成3个。")]
    [InlineData("截止2023年10月，已完成3个。")]
    [InlineData("请登陆系统填报。")]
    [InlineData("召开坐谈会。")]
    [InlineData("统一布署。")]
    [InlineData("核对帐目。")]
    [InlineData("按装路灯。")]
    [InlineData("共同度过难关。")]
    [InlineData("涉及其它单位。")]
    public void KnownMisspelling_IsReported(string line) => Assert.Equal(["PN503"], Of(line));

    [Theory]
    [InlineData("截至目前，已完成3个。")]
    [InlineData("报名截止日期为3月1日。")]
    [InlineData("意见征集截止2026年3月1日。")]
    [InlineData("台风在沿海登陆，平台停用。")]
    [InlineData("请登录系统填报。")]
    [InlineData("召开座谈会，统一部署，核对账目，安装路灯。")]
    [InlineData("共同渡过难关，度过春节。")]
    [InlineData("按装修标准验收。")]
    [InlineData("反复盖章的问题。")]
    [InlineData("针对帐篷的问题。")]
    [InlineData("生活必需品。")]
    public void RightWord_IsNotReported(string line) => Assert.Empty(Of(line));

    [Fact]
    public void LongestEntry_CountsAndAnEntryThatIsRightShields()
    {
        using var site = TinySite.WithNotice("前言。\n甲乙丙，甲乙丁，甲乙。");
        site.WriteFile("misspellings.tsv", "wrong\tright\n甲乙\t一\n甲乙丙\t二\n甲乙丁\t甲乙丁\n");

        var found = site.Build().Faults.Where(fault => fault.What.Code == "PN503").Select(fault => (fault.What.Column, fault.What.Message));

        Assert.Equal([(1, "“甲乙丙”应为“二”；请核对。"), (9, "“甲乙”应为“一”；请核对。")], found);
    }

    [Theory]
    [InlineData(1, "错误\t正确\n甲乙\t丙丁")]
    [InlineData(2, "wrong\tright\n甲乙")]
    [InlineData(2, "wrong\tright\n甲\t乙")]
    [InlineData(2, "wrong\tright\n甲乙\t")]
    [InlineData(3, "wrong\tright\n甲乙\t丙丁\n甲乙\t戊己")]
    public void WrongLineInTheList_IsReported(int line, string text)
    {
        using var site = TinySite.WithNotice("前言。");
        site.WriteFile("misspellings.tsv", text);

        site.AssertFault("PN504", "misspellings.tsv", line, 1);
    }

    [Fact]
    public void List_HoldsMoreThanSixtyPairsAndFlagsNoneOfItsOwnRightWords()
    {
        var rows = List.TrimEnd().Split('\n').Skip(1).Select(row => row.Split('\t')).ToList();

        Assert.InRange(rows.Count(row => row[0] != row[1]), 60, 1000);
        Assert.Empty(Of(string.Join('。', rows.Select(row => row[1]))));
    }

    private static string[] Of(string line)
    {
        using var site = TinySite.WithNotice($"前言。\n{line}");
        site.WriteFile("misspellings.tsv", List);
        return TextFaults.Codes(site);
    }
}
