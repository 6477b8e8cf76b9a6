using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.Submit;

public sealed class SubmitRulesTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    public static TheoryData<string, FeedbackRequest, string> Faults => new()
    {
        { "kind", Samples.Letter with { Kind = null }, "请选择来件类型" },
        { "kind", Samples.Letter with { Kind = "表扬" }, "请选择来件类型" },
        { "kind", Samples.Letter with { Kind = " 意见" }, "请选择来件类型" },
        { "text", Samples.Letter with { Text = null }, "请填写内容" },
        { "text", Samples.Letter with { Text = "" }, "请填写内容" },
        { "text", Samples.Letter with { Text = " \r\n\t\u3000" }, "请填写内容" },
        { "text", Samples.Letter with { Text = new('长', 2001) }, "内容最多 2000 个字，现有 2001 个字，请删减 1 个字。" },
        { "title", Samples.Letter with { Title = new('长', 51) }, "标题最多 50 个字" },
        { "name", Samples.Letter with { Name = new('长', 51) }, "姓名最多 50 个字" },
        { "contact", Samples.Letter with { Contact = new('1', 101) }, "联系方式最多 100 个字" },
        { "notice", Samples.Letter with { Notice = "2099-mei-you" }, "没有找到这份公告" },
        { "notice", Samples.Letter with { Notice = "../" + Samples.Notice }, "没有找到这份公告" },
        { "item", Samples.Letter with { Notice = Samples.Notice, Item = "9-9-9" }, "没有这一整改事项" },
        { "item", Samples.Letter with { Item = Samples.Item }, "没有填写公告" },
        { "text", Samples.Letter with { Text = "前\0后" }, "无法保存的字符" },
        { "title", Samples.Letter with { Title = "前\0后" }, "无法保存的字符" },
        { "name", Samples.Letter with { Name = "\0" }, "无法保存的字符" },
        { "contact", Samples.Letter with { Contact = "\0" }, "无法保存的字符" },
    };

    public static TheoryData<string> FullTexts => new()
    {
        new string('长', 2000),
        string.Concat(Enumerable.Repeat("😀", 2000)),
        string.Concat(Enumerable.Repeat("行\r\n", 1000)),
        string.Concat(Enumerable.Repeat("行\n", 1000)),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task FaultyField_IsNamedWithASentence(string field, FeedbackRequest letter, string sentence)
    {
        var answer = await _citizen.Send(letter);

        var error = Assert.Single((await answer.Problem(400, "invalid-feedback")).GetProperty("errors").EnumerateArray());
        Assert.Equal(field, error.GetProperty("field").GetString());
        Assert.Contains(sentence, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralFaults_AreToldAtOnce()
    {
        var answer = await _citizen.Send(new() { Kind = "表扬", Title = new('长', 51), Item = Samples.Item });

        var fields = (await answer.Problem(400, "invalid-feedback")).GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString());
        Assert.Equal(["kind", "title", "text", "item"], fields);
    }

    [Theory]
    [MemberData(nameof(FullTexts))]
    public async Task TextAtTheLimit_IsTaken(string text) =>
        Assert.NotNull(await _citizen.Submit(Samples.Letter with { Text = text }));

    [Theory]
    [MemberData(nameof(FullTexts))]
    public async Task OneCharacterMore_IsRefused(string text) =>
        await (await _citizen.Send(Samples.Letter with { Text = text + "。" })).Problem(400, "invalid-feedback");

    [Fact]
    public async Task FieldsAtTheirLimits_AreTaken() => Assert.NotNull(await _citizen.Submit(Samples.Letter with
    {
        Title = new('题', 50), Name = new('名', 50), Contact = new('1', 100),
    }));

    [Fact]
    public async Task BlankOptionalFields_AreKeptAsNothing()
    {
        var receipt = await _citizen.Submit(Samples.Letter with { Title = "", Name = " ", Contact = "", Notice = "", Item = "" });

        var stored = await service.CaseOf(receipt.Code);
        Assert.Null(stored.Title);
        Assert.Null(stored.SealedName);
        Assert.Null(stored.SealedContact);
        Assert.Null(stored.Subject);
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("a\r\nb", 3)]
    [InlineData("a\rb\nc", 5)]
    [InlineData("😀", 1)]
    [InlineData("𠮷野家", 3)]
    public void Length_IsWhatAPersonSees(string text, int length) => Assert.Equal(length, SubmitRules.LengthOf(text));
}
