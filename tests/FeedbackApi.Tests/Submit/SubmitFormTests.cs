using System.Net;
using System.Text;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.Submit;

public sealed class SubmitFormTests(Service service) : IClassFixture<Service>
{
    private const string ReceiptPath = "/feedback/receipt";
    private static readonly FeedbackRequest Full = Samples.Letter with
    {
        Title = "路灯坏了", Name = "张三", Contact = "13800000000", Publish = true,
    };

    private readonly Citizen _citizen = new(service);

    [Fact]
    public async Task FormOfItem_NamesNoticeAndChoosesItem()
    {
        var form = await _citizen.OpenForm(Samples.Notice, Samples.Item);

        Assert.Equal(Samples.Item, form.ValueOf("item"));
        Assert.Contains("公告", form.TextOf("subject"), StringComparison.Ordinal);
        Assert.Contains("12388", form.TextOf("discipline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidForm_LeadsToReceiptPage()
    {
        var answer = await _citizen.SubmitForm(await _citizen.OpenForm(Samples.Notice, Samples.Item), Full);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(ReceiptPath, answer.Headers.Location?.ToString());
        var code = (await _citizen.Open(ReceiptPath)).TextOf("receipt-code");
        var stored = await service.CaseOf(code);
        Assert.Equal((Full.Title, Full.Text, Samples.Item), (stored.Title, stored.Text, stored.Subject?.ItemId));
    }

    [Fact]
    public async Task ReceiptFile_SaysWhatThePageSays()
    {
        await _citizen.SubmitForm(await _citizen.OpenForm(), Full);
        var code = (await _citizen.Open(ReceiptPath)).TextOf("receipt-code");

        var file = await _citizen.Get(ReceiptPath + ".txt");

        Assert.Equal("text/plain; charset=utf-8", file.Content.Headers.ContentType?.ToString());
        Assert.Equal("回执.txt", file.Content.Headers.ContentDisposition?.FileNameStar);
        var bytes = await file.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains($"查询码：{code}\r\n", text, StringComparison.Ordinal);
        Assert.Contains("最迟答复：2023-12-12 23:59\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReceiptPage_CanBeReloadedAndSendsNothingAgain()
    {
        var before = await service.CountCases();
        await _citizen.SubmitForm(await _citizen.OpenForm(), Full);

        var first = (await _citizen.Open(ReceiptPath)).TextOf("receipt-code");

        Assert.Equal(first, (await _citizen.Open(ReceiptPath)).TextOf("receipt-code"));
        Assert.Equal(before + 1, await service.CountCases());
    }

    [Theory]
    [InlineData(Citizen.FormPath)]
    [InlineData(ReceiptPath)]
    [InlineData(ReceiptPath + ".txt")]
    public async Task PersonalPage_StaysOutOfCaches(string path)
    {
        await _citizen.SubmitForm(await _citizen.OpenForm(), Full);

        Assert.Contains("no-store", (await _citizen.Get(path)).Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReceiptCookie_IsSealedShortAndForTheReceiptAlone()
    {
        var answer = await _citizen.SubmitForm(await _citizen.OpenForm(), Full);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("receipt=", StringComparison.Ordinal));
        Assert.All(["path=/feedback", "samesite=strict", "httponly"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.True(cookie.Length < 4000, "browsers keep no longer cookie");
        Assert.DoesNotContain((await _citizen.Open(ReceiptPath)).TextOf("receipt-code"), cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReceiptPath)]
    [InlineData(ReceiptPath + ".txt")]
    public async Task OtherBrowser_SeesNoReceipt(string path)
    {
        await _citizen.SubmitForm(await _citizen.OpenForm(), Full);

        var answer = await new Citizen(service).Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("回执只在提交后的半小时内", (await answer.Page()).TextOf("sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForgedReceiptCookie_ShowsNothing()
    {
        _citizen.Cookies.Add(service.Address, new Cookie("receipt", "CfDJ8forged", "/feedback"));

        Assert.Equal(HttpStatusCode.NotFound, (await _citizen.Get(ReceiptPath)).StatusCode);
    }

    [Fact]
    public async Task FaultyForm_KeepsWhatWasTyped()
    {
        var answer = await _citizen.SubmitForm(await _citizen.OpenForm(Samples.Notice, Samples.Item), Full with { Title = new('长', 51) });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("标题最多 50 个字，现有 51 个字，请删减 1 个字。", page.Find("error-summary").QuerySelector("a[href='#title']")?.TextContent);
        Assert.Equal((new('长', 51), Full.Text), (page.ValueOf("title"), page.ValueOf("text")));
        Assert.Equal((Full.Name, Full.Contact, Samples.Item), (page.ValueOf("name"), page.ValueOf("contact"), page.ValueOf("item")));
        Assert.True(page.QuerySelector("#publish")!.HasAttribute("checked"));
        Assert.Equal(Full.Kind, page.QuerySelector("input[name=kind]:checked")?.GetAttribute("value"));
    }

    [Fact]
    public async Task MendedForm_IsTaken()
    {
        var refused = await _citizen.SubmitForm(await _citizen.OpenForm(), Full with { Text = null });

        var answer = await _citizen.SubmitForm(await refused.Page(), Full);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task EmptyForm_ListsEveryFaultOnce()
    {
        var answer = await _citizen.SubmitForm(await _citizen.OpenForm(), new());

        var links = (await answer.Page()).Find("error-summary").QuerySelectorAll("a").Select(link => link.GetAttribute("href"));
        Assert.Equal(["#kind", "#text"], links);
    }

    [Theory]
    [InlineData("notice", "2099-mei-you", "没有找到这份公告")]
    [InlineData("item", "9-9-9", "没有这一整改事项")]
    public async Task UnknownSubject_KeepsTextAndSaysSo(string field, string value, string sentence)
    {
        var form = await _citizen.OpenForm(Samples.Notice, Samples.Item);

        var answer = await _citizen.Press(form, "check", ("kind", "意见"), ("text", "打了很久的字"), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("打了很久的字", page.ValueOf("text"));
        Assert.Contains(sentence, page.TextOf("error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Samples.OpenEnded)]
    public async Task ItemWithoutPlaceOnTheForm_IsSaidWithoutDeadLink(string? notice)
    {
        await using var own = await Service.StartAt("2026-06-01 10:00:00");
        var citizen = new Citizen(own);
        var form = await citizen.OpenForm();

        var answer = await citizen.Press(form, "check", ("kind", "意见"), ("text", "内容"), ("notice", notice), ("item", Samples.Item));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("整改事项", (await answer.Page()).TextOf("error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?notice=2099-mei-you", HttpStatusCode.NotFound)]
    [InlineData("?notice=%00", HttpStatusCode.NotFound)]
    [InlineData("?notice=a&notice=b", HttpStatusCode.NotFound)]
    [InlineData("?item=9-9-9&kind=%3Cscript%3E", HttpStatusCode.OK)]
    public async Task OddAddress_GivesAPage(string query, HttpStatusCode status)
    {
        var answer = await _citizen.Get(Citizen.FormPath + query);

        Assert.Equal(status, answer.StatusCode);
        await answer.Page();
    }
}
