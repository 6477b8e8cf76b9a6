using System.Net;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>One hostile string in every field, and every page that shows it (incident T25).</summary>
public sealed class HostileTextTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    public static TheoryData<string> Strings =>
    [
        "<script>alert(1)</script>",
        "\"'><img src=x onerror=alert(1)>",
        "</textarea></title><svg/onload=alert(1)>",
        "&lt;b&gt; &amp; &#60; {{7*7}} @Model ${jndi:x}",
        "abc\u202Edcba\u2066\u200F",
        "零\u200B宽\uFEFF字\u2060符",
        "'; DROP TABLE Cases; --",
        "e\u0301\u0300\u0327 Z̷̢a̴l̵g̶o̷ \uFFFE\uFFFF",
        "=cmd|' /C calc'!A0",
    ];

    [Theory]
    [MemberData(nameof(Strings))]
    public async Task EveryPage_ShowsItAsText(string hostile)
    {
        var letter = new FeedbackRequest { Kind = "意见", Title = hostile, Text = hostile, Name = hostile, Contact = hostile };

        var receipt = await _citizen.Submit(letter);

        var staff = await service.Officer();
        var stored = await service.CaseOf(receipt.Code);
        var desk = await staff.OpenCase(stored.Id, strict: false);
        Assert.Equal(stored.Text, desk.Find("message").QuerySelector(".typed")?.TextContent);
        Assert.Equal(2, desk.QuerySelectorAll("dd[dir=auto]").Count(field => field.TextContent == stored.Text));
        Assert.Contains(stored.Text, (await staff.OpenQueue("All", strict: false)).QuerySelectorAll(".subject").Select(link => link.TextContent));
        var tracked = await (await _citizen.TrackPage(receipt.Code)).Page(strict: false);
        Assert.Equal(stored.Text, tracked.QuerySelector(".message")?.TextContent);
        Assert.Equal(stored.Text, (await _citizen.Follow(receipt.Code)).GetProperty("text").GetString());
    }

    [Theory]
    [MemberData(nameof(Strings))]
    public async Task StaffsWords_AreShownAsTextToo(string hostile)
    {
        var (staff, receipt) = (await service.Officer(), await _citizen.Submit(Samples.Letter));
        var id = (await service.CaseOf(receipt.Code)).Id;

        await staff.Assign(id, Samples.Division, hostile);
        await staff.Answer(id, hostile, strict: false);

        var desk = await staff.OpenCase(id, strict: false);
        Assert.Equal(hostile, desk.QuerySelector(".why")?.TextContent);
        Assert.Equal(hostile, desk.Find("sent-answer").QuerySelector(".typed")?.TextContent);
        var tracked = await (await _citizen.TrackPage(receipt.Code)).Page(strict: false);
        Assert.Equal(hostile, tracked.QuerySelector(".reply-text")?.TextContent);
    }

    [Theory]
    [MemberData(nameof(Strings))]
    public async Task RefusedForm_GivesItBackAsText(string hostile)
    {
        var letter = new FeedbackRequest { Title = hostile, Text = hostile, Name = hostile, Contact = hostile };

        var answer = await _citizen.SubmitForm(await _citizen.OpenForm(), letter);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Page(strict: false);
        Assert.Equal(hostile.ReplaceLineEndings("\n"), page.ValueOf("text").ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Strings))]
    public async Task OddSubject_IsRefusedHarmlessly(string hostile)
    {
        var answer = await _citizen.Send(Samples.Letter with { Kind = hostile, Notice = hostile, Item = hostile });
        await answer.Problem(400, "invalid-feedback");

        var page = await _citizen.Get($"{Citizen.FormPath}?notice={Uri.EscapeDataString(hostile)}&item={Uri.EscapeDataString(hostile)}");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        await page.Page();
    }

    [Theory]
    [MemberData(nameof(Strings))]
    public async Task TypedCode_IsGivenBackAsText(string hostile)
    {
        var answer = await _citizen.TrackPage(hostile);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(hostile.ReplaceLineEndings(""), (await answer.Page(strict: false)).ValueOf("code"));
    }

    [Theory]
    [InlineData("\u0001\u001B[31m")]
    [InlineData("铃\u0007")]
    [InlineData("删\u007F")]
    public async Task ControlCharacters_AreRefused(string hostile) =>
        await (await _citizen.Send(Samples.Letter with { Text = hostile })).Problem(400, "invalid-feedback");

    [Theory]
    [InlineData("\u200B\u200B\u3164")]
    [InlineData("\u2800 \uFEFF\u115F")]
    public async Task TextThatNobodySees_IsNoText(string invisible) =>
        await (await _citizen.Send(Samples.Letter with { Text = invisible })).Problem(400, "invalid-feedback");

    [Fact]
    public async Task NulInTheForm_IsRefusedWithAPage()
    {
        var answer = await _citizen.SubmitForm(await _citizen.OpenForm(), Samples.Letter with { Text = "前\0后" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("无法读取", (await answer.Page()).TextOf("sentence"), StringComparison.Ordinal);
    }
}
