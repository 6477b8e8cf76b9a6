using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.Submit;

public sealed class ReceiptPageTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    [Fact]
    public async Task TextFile_ProvesItself()
    {
        await _citizen.SubmitForm(await _citizen.OpenForm(), Samples.Letter with { Kind = "建议", Text = "多种<树>\n少砍树", Name = "赵六" });

        var lines = (await (await _citizen.Get("/feedback/receipt.txt")).Text()).ReplaceLineEndings("\n").Split('\n');

        var salt = Convert.FromHexString(lines.Single(line => line.StartsWith("盐值：", StringComparison.Ordinal))[3..]);
        var words = lines.Single(line => line.StartsWith('{'));
        byte[] input = [.. Encoding.UTF8.GetBytes("PublicNotice submission v1\n"), .. salt, .. Encoding.UTF8.GetBytes(words)];
        Assert.Contains("承诺值：" + Convert.ToHexStringLower(SHA256.HashData(input)), lines);
        Assert.Contains(lines, line => line.StartsWith("查询网址：http://", StringComparison.Ordinal));
        Assert.Equal("深圳市乡村振兴和协作交流局", lines[0].TrimStart('\uFEFF'));
    }

    // The cookie knows the latest alone.
    [Fact]
    public async Task TwoTabs_EachSavesTheReceiptThatItShows()
    {
        var pages = new List<IHtmlDocument>();
        foreach (var text in (string[])["第一个标签页", "第二个标签页"])
        {
            await _citizen.SubmitForm(await _citizen.OpenForm(), Samples.Letter with { Text = text });
            pages.Add(await _citizen.Open("/feedback/receipt"));
        }

        foreach (var page in pages)
        {
            var saved = await _citizen.Press(page, "save-receipt");

            Assert.Equal("attachment", saved.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Equal("no-store", saved.Headers.CacheControl?.ToString());
            Assert.Contains($"查询码：{page.TextOf("receipt-code")}\r\n", await saved.Text(), StringComparison.Ordinal);
        }
    }

    // Another notice's draft may be open in another tab.
    [Theory]
    [InlineData(null)]
    [InlineData(Samples.Notice)]
    public async Task Receipt_NamesTheDraftThatWasSentAndNoOther(string? notice)
    {
        var form = await _citizen.OpenForm(notice);
        await _citizen.SubmitForm(form, Samples.Letter);

        var done = (await _citizen.Open("/feedback/receipt")).QuerySelector("[data-draft-done]")!.GetAttribute("data-draft-done");

        Assert.Equal(form.Find("feedback-form").GetAttribute("data-draft"), done);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7K3M-9QWD-0000-0000-0000-0000-0000")]
    [InlineData("CfDJ8")]
    public async Task SealThatIsNotOurs_SavesNothing(string seal) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _citizen.Post("/feedback/receipt.txt", new Dictionary<string, string?> { ["receipt"] = seal })).StatusCode);

    [Fact]
    public async Task Forgotten_IsShownNoMore()
    {
        await _citizen.SubmitForm(await _citizen.OpenForm(), Samples.Letter);

        await _citizen.Press(await _citizen.Open("/feedback/receipt"), "forget-receipt");

        Assert.Equal(HttpStatusCode.NotFound, (await _citizen.Get("/feedback/receipt")).StatusCode);
    }

    [Fact]
    public async Task WithoutCookies_ReceiptIsShownAtOnce()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = service.Address };
        var form = new HttpRequestMessage(HttpMethod.Post, Citizen.SubmitPath)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["kind"] = "意见", ["text"] = "没有 Cookie 的浏览器" }),
        };
        form.Headers.Add("Sec-Fetch-Site", "same-origin");

        var answer = await http.SendAsync(form);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var page = await answer.Page();
        Assert.NotNull(ReceiptCode.TryParse(page.TextOf("receipt-code")));
        using var seal = new FormUrlEncodedContent(new Dictionary<string, string> { ["receipt"] = page.QuerySelector("input[name='receipt']")!.GetAttribute("value")! });
        var saved = await http.PostAsync(new Uri("/feedback/receipt.txt", UriKind.Relative), seal);
        Assert.Contains(page.TextOf("receipt-code"), await saved.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromAnotherSite_NothingIsTaken()
    {
        var form = new HttpRequestMessage(HttpMethod.Post, Citizen.SubmitPath)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["kind"] = "意见", ["text"] = "跨站" }),
        };
        form.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await _citizen.Http.SendAsync(form)).StatusCode);
    }

    [Fact]
    public async Task AddressOfARefusedForm_LeadsBackToTheForm() =>
        Assert.Equal(Citizen.FormPath, (await _citizen.Get(Citizen.SubmitPath)).Headers.Location?.ToString());

    // The picture holds the address of the tracking page with the code after the #, which no browser sends.
    [Fact]
    public async Task Receipt_HasAQrCodeAndTheWorkedDeadline()
    {
        await _citizen.SubmitForm(await _citizen.OpenForm(), Samples.Letter);

        var page = await _citizen.Open("/feedback/receipt");

        var code = page.TextOf("receipt-code");
        var expected = QrPicture.Of($"{service.Address.GetLeftPart(UriPartial.Authority)}/track#{code}");
        Assert.Equal(expected.Path, page.Find("receipt-qr").QuerySelector("path")!.GetAttribute("d"));
        Assert.Contains("共 7 个工作日", page.TextOf("deadline-work"), StringComparison.Ordinal);
    }
}
