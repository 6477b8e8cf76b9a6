namespace PublicNotice.Site.Tests.Templates;

public sealed class TemplatesFileTests
{
    [Theory]
    [InlineData("text: 您好，{姓名}。", 4, "{姓名} 不是可以自动填写的内容")]
    [InlineData("text: 您好。\n    outcome: 好", 5, "outcome 应是 办结、采纳、部分采纳、留作参考 之一")]
    [InlineData("text: 您好。\n    divisions: [meiyou]", 5, "没有代号为“meiyou”的处室")]
    [InlineData("text: 您好。\n    colour: red", 5, "这里没有“colour”这一项")]
    [InlineData("outcome: 办结", 2, "缺少 text")]
    public void WrongTemplate_IsAFaultAtItsLine(string rest, int line, string sentence)
    {
        using var site = new TinySite("== templates.yml\ntemplates:\n  - id: a\n    name: 甲\n    " + rest);

        var fault = Assert.Single(site.Build().Faults, fault => fault.File == "content/templates.yml");

        Assert.Equal(line, fault.What.Line);
        Assert.Contains(sentence, fault.What.Message, StringComparison.Ordinal);
        Assert.True(fault.IsError);
    }

    [Fact]
    public void DoubleId_IsAFault()
    {
        using var site = new TinySite("== templates.yml\ntemplates:\n  - {id: a, name: 甲, text: 您好。}\n  - {id: a, name: 乙, text: 您好。}");

        Assert.Contains(site.Build().Faults, fault => fault.What.Message.Contains("模板代号 a 重复", StringComparison.Ordinal));
    }

    [Fact]
    public void Placeholders_AreFilledAndWhatHasNoValueIsLeftToPeople() =>
        Assert.Equal("综合处，【待填：公告】，【待填：理由】", TemplatePlaceholders.Fill("{处室}，{公告}，【待填：理由】", new Dictionary<string, string?> { ["处室"] = "综合处", ["公告"] = null }));
}
