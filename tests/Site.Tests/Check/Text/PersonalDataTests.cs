namespace PublicNotice.Site.Tests;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("PN510", "申请人身份证号11010519491231002X，已核实。")]
    [InlineData("PN510", "身份证号 11010519491231002x。")]
    [InlineData("PN510", "身份证：１１０１０５１９４９１２３１００２Ｘ。")]
    [InlineData("PN510", "身份证：110105 19491231 002X。")]
    [InlineData("PN510", "身份证：110105-1949-1231-002X。")]
    [InlineData("PN510", "身份证：110105　19491231　002X。")]
    [InlineData("PN511", "身份证：110105491231002。")]
    [InlineData("PN511", "身份证：110105 491231 002。")]
    [InlineData("PN512", "卡号6222021234567890128。")]
    [InlineData("PN512", "卡号6222 0212 3456 7890 128。")]
    [InlineData("PN512", "卡号６２２８４８０１２３４５６７８９。")]
    [InlineData("PN512", "卡号4111-1111-1111-1111。")]
    [InlineData("PN513", "村民张某某13800138000反映。")]
    [InlineData("PN513", "村民138 0013 8000反映。")]
    [InlineData("PN513", "村民138-0013-8000反映。")]
    [InlineData("PN513", "村民１３８００１３８０００反映。")]
    [InlineData("PN513", "村民+86 138 0013 8000反映。")]
    [InlineData("PN513", "村民8613800138000反映。")]
    [InlineData("PN513", "村民一三八零零一三八零零零反映。")]
    [InlineData("PN514", "车牌粤B12345的车辆。")]
    [InlineData("PN514", "车牌粤B·D12345的车辆。")]
    [InlineData("PN514", "车牌粤B12345D的车辆。")]
    [InlineData("PN514", "车牌粤Ｂ１２３４５的车辆。")]
    [InlineData("PN515", "住幸福小区3栋2单元501室。")]
    [InlineData("PN515", "住阳光花园A座1203房。")]
    [InlineData("PN515", "住中山路12号5栋2单元501室。")]
    [InlineData("PN515", "张某家住福田区莲花街道景田路12号3栋502房。")]
    [InlineData("PN515", "住址：深圳市福田区景田路12号3栋502房")]
    [InlineData("PN515", "其家庭住址：河源市源城区新江一路5号")]
    [InlineData("PN515", "李某，住东源县双江镇桥头村3组12号，反映")]
    [InlineData("PN515", "居住在福田区景田路12号之1号。")]
    [InlineData("PN515", "户籍地址：东源县双江镇桥头村１２号")]
    public void PersonalDataInTheText_IsReported(string code, string line) => Assert.Equal([code], TextFaults.Of(line));

    [Theory]
    [InlineData("身份证号110105194912310021。")] // wrong check digit
    [InlineData("编号991305194912310025。")] // no such region
    [InlineData("统一社会信用代码11010519491231002X。")]
    [InlineData("统一社会信用代码91440300MA5EYXXXXX。")]
    [InlineData("项目编号123456789012345。")]
    [InlineData("流水号6222021234567890127。")] // wrong Luhn digit
    [InlineData("手机138****8000。")]
    [InlineData("手机138****8000，身份证110105********002X。")]
    [InlineData("资金13800138000.50元。")]
    [InlineData("文号深农〔2023〕138001380号。")]
    [InlineData("2023-11-23 0755-88121635 518000")]
    [InlineData("粤府办〔2023〕12号、新A类项目。")]
    [InlineData("沪ICP备12345678号、粤公网安备44030000000000号。")]
    [InlineData("地址：市民中心C区1083办公室。")]
    [InlineData("地址：深圳市福田区景田路12号。")]
    [InlineData("办公地址：深圳市福田区景田路12号3栋502房。")]
    [InlineData("项目位于东源县双江镇桥头村3组12号。")]
    [InlineData("深圳某公司，住所：深圳市福田区景田路12号。")]
    [InlineData("市住房和建设局地址在福田区景田路12号。")]
    [InlineData("按照住建部门通知，在福田区景田路12号办理。")]
    [InlineData("群众入住福田区景田路12号安置房。")]
    [InlineData("住户反映景田路12号道路积水。")]
    [InlineData("新建3栋厂房，2单元改造，共50室。")]
    [InlineData("A座1203室为办公场所。")]
    [InlineData("资金12345678901元。")]
    [InlineData("网址 http://www.example.gov.cn/t20231123_13800138000.html")]
    public void WhatOnlyLooksLikeIt_IsNotReported(string line) => Assert.Empty(TextFaults.Of(line));

    [Theory]
    [InlineData("联系电话：13800138000。")]
    [InlineData("联系人：王某，手机：138 0013 8000；传真：0755-12345678。")]
    [InlineData("通信地址：幸福小区3栋2单元501室。")]
    public void ContactBlock_MayNameItsOwnChannels(string line) => Assert.Empty(TextFaults.Of(line));

    [Fact]
    public void MobileInAnItem_IsReportedAlsoBehindALabel() =>
        Assert.Equal(["PN513"], TextFaults.Of("一、整改情况", "\n1.走访群众\n一是走访张某，电话：13800138000。"));

    [Fact]
    public void IdNumberInTheContactBlock_IsReportedAllTheSame() =>
        Assert.Equal(["PN510"], TextFaults.Of("联系电话：0755-12345678，身份证号11010519491231002X。"));

    [Fact]
    public void NumberOfSiteYml_IsTheBureausOwn()
    {
        using var site = TinySite.WithNotice("前言。\n请拨打13800138000反映。");
        site.WriteFile("site.yml", File.ReadAllText(Path.Combine(site.Content, "site.yml")).Replace("010-12345678", "138-0013-8000", StringComparison.Ordinal));

        Assert.Empty(TextFaults.Codes(site));
    }

    [Fact]
    public void MobileInATable_IsReportedAtItsLine()
    {
        using var site = TinySite.WithNotice("前言。\n| 姓名 | 号码 |\n| --- | --- |\n| 张某 | 13800138000 |");

        var fault = Assert.Single(site.Build().Faults, fault => fault.What.Code == "PN513");

        Assert.Equal((9, 8, false), (fault.What.Line, fault.What.Column, fault.IsError));
        Assert.DoesNotContain("13800138000", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("description: 张某身份证11010519491231002X的情况")]
    [InlineData("revision: 2\nrevisionNote: 删去11010519491231002X")]
    [InlineData("issuer: 张某11010519491231002X")]
    [InlineData("category: 张某11010519491231002X")]
    [InlineData("documentNumber: 张某11010519491231002X")]
    [InlineData("indexNumber: 张某11010519491231002X")]
    [InlineData("subjectWords: [公示, 张某11010519491231002X]")]
    public void FrontMatter_IsReadToo(string keys)
    {
        using var site = TinySite.WithNotice("前言。", TinySite.HeadWith(keys));

        Assert.Equal(["PN510"], TextFaults.Codes(site));
    }

    [Theory]
    [InlineData("---\ntitle: 测试公告\nkind: 公告\npublishedAt: 2026-01-05 09:00\n---\n前言。\n张某11010519491231002X", 7, 3)]
    [InlineData("---\ntitle: 测试公告\nkind: 公告\npublishedAt: 2026-01-05 09:00\nissuer: 张某11010519491231002X\n---\n前言。", 5, 3)]
    public void EarlierRevision_IsReadToo(string text, int line, int column)
    {
        using var site = TinySite.WithNotice("前言。", TinySite.HeadWith("revision: 2\nrevisedAt: 2026-01-07 10:00\nrevisionNote: 更正"));
        site.WriteFile("notices/2026/ceshi/revisions/1.md", text);

        site.AssertFault("PN510", "notices/2026/ceshi/revisions/1.md", line, column);
    }

    [Theory]
    [InlineData("名单.csv")]
    [InlineData("名单.txt")]
    public void TextAttachment_IsReadTooAndEachKindIsSaidOnce(string name)
    {
        using var site = TinySite.WithNotice("前言。");
        site.WriteFile($"notices/2026/ceshi/{name}", "姓名,证件号\n张某,11010519491231002X\n李某,11010519491231002X");

        var fault = Assert.Single(site.Build().Faults, fault => fault.What.Code == "PN510");

        Assert.Equal(($"content/notices/2026/ceshi/{name}", 2, 4, true), (fault.File, fault.What.Line, fault.What.Column, fault.IsError));
        Assert.Contains("共 2 处", fault.What.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_IsReadToo()
    {
        using var site = new TinySite("== pages/about.md\n# 关于\n\n身份证11010519491231002X");

        site.AssertFault("PN510", "pages/about.md", 3, 4);
    }
}
