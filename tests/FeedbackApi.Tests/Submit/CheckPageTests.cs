using System.Net;
using AngleSharp.Dom;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>核对: what is shown before anything is sent.</summary>
public sealed class CheckPageTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    [Fact]
    public async Task CheckedForm_ShowsEverythingAndKeepsNothingYet()
    {
        var before = await service.CountCases();

        var page = await Checked(Samples.LetterOnItem with { Title = "路灯", Name = "张三", Contact = "a@example.cn", Publish = true });

        var shown = page.TextOf("check");
        Assert.All((string[])["建议", "路灯", Samples.Letter.Text!, "张三", "a@example.cn", "同意"], words => Assert.Contains(words, shown, StringComparison.Ordinal));
        Assert.Equal(before, await service.CountCases());
    }

    [Fact]
    public async Task BackToTheForm_KeepsWhatWasTyped()
    {
        var page = await Checked(Samples.LetterOnItem with { Title = "路灯", Name = "张三" });

        var form = await (await _citizen.Press(page, "edit")).Page();

        Assert.Equal(("路灯", Samples.Letter.Text, "张三", Samples.Item), (form.ValueOf("title"), form.ValueOf("text"), form.ValueOf("name"), form.ValueOf("item")));
        Assert.True(form.QuerySelector("#identity-named")!.HasAttribute("checked"));
    }

    [Theory]
    [InlineData("我的电话是 13800138000，请回电。", "手机号码（138…00）")]
    [InlineData("他的手机１３８-００１３-８０００", "手机号码")]
    [InlineData("身份证 11010519491231002X", "身份证号（110…2X）")]
    public async Task PersonalDataInTheText_IsPointedOutHalfCovered(string text, string note)
    {
        var page = await Checked(Samples.Letter with { Text = text });

        Assert.Contains(note, page.TextOf("personal-data"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlainText_IsNotPointedAt() => Assert.False((await Checked(Samples.Letter)).Has("personal-data"));

    [Fact]
    public async Task Accusation_ShowsTheDisciplineChannelsFirst()
    {
        var page = await Checked(Samples.Accusation);

        Assert.Contains("12388", page.TextOf("discipline-first"), StringComparison.Ordinal);
        Assert.True(page.Find("discipline-first").CompareDocumentPosition(page.Find("check")).HasFlag(DocumentPositions.Following));
        await _citizen.Press(page, "submit");
        Assert.True((await service.CaseOf((await _citizen.Open("/feedback/receipt")).TextOf("receipt-code"))).IsProtected);
    }

    // It never is: whoever ticked the box before they chose the kind must not fear it.
    [Fact]
    public async Task AccusationWithTheTickForPublication_IsNotSaidToBePublished()
    {
        var page = await Checked(Samples.Accusation with { Publish = true });

        Assert.Contains("检举控告一律不公开", page.TextOf("check"), StringComparison.Ordinal);
        Assert.DoesNotContain("同意", page.TextOf("check"), StringComparison.Ordinal);
        Assert.Contains("同意在隐去个人信息后公开", (await Checked(Samples.Letter with { Publish = true })).TextOf("check"), StringComparison.Ordinal);
    }

    // What was typed before the choice fell on "anonymous" must not travel along.
    [Fact]
    public async Task AnonymousChoice_LeavesNameAndContactBehind()
    {
        var shown = await _citizen.Press(await _citizen.OpenForm(), "check",
            ("kind", "意见"), ("text", "内容"), ("identity", "anonymous"), ("name", "张三"), ("contact", "13800138000"));

        var page = await shown.Page();
        Assert.Contains("匿名", page.TextOf("check"), StringComparison.Ordinal);
        Assert.DoesNotContain("张三", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamedChoiceWithoutAName_IsAskedFor()
    {
        var answer = await _citizen.Press(await _citizen.OpenForm(), "check", ("kind", "意见"), ("text", "内容"), ("identity", "named"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("改选匿名", (await answer.Page()).TextOf("error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feedback/check")]
    [InlineData("/feedback/edit")]
    public async Task AddressOfAStep_LeadsBackToTheForm(string path) =>
        Assert.Equal(Citizen.FormPath, (await _citizen.Get(path)).Headers.Location?.ToString());

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Checked(FeedbackApi.Submit.FeedbackRequest letter)
    {
        var answer = await _citizen.CheckForm(await _citizen.OpenForm(letter.Notice, letter.Item), letter);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Page();
    }
}
