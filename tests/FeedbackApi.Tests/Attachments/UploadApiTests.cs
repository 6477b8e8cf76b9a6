using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using PublicNotice.FeedbackApi.Attachments;

namespace PublicNotice.FeedbackApi.Tests.Attachments;

/// <summary>Files of programs: uploaded one by one, then named by the letter.</summary>
public sealed class UploadApiTests(Service service) : IClassFixture<Service>
{
    private static readonly byte[] One = Encoding.ASCII.GetBytes("%PDF-1.4\n1\n%%EOF\n");
    private readonly Citizen _citizen = new(service);

    [Fact]
    public async Task UploadedFile_ReachesStaffWithTheLetterThatNamesIt()
    {
        var file = await Uploaded(One, "../现场 照片.exe");
        Assert.Equal(("现场 照片.pdf", "pdf", One.Length), (file.GetProperty("name").GetString(), file.GetProperty("format").GetString(), file.GetProperty("bytes").GetInt32()));

        var receipt = await _citizen.Submit(Samples.Letter with { Attachments = [Slip(file)] });

        var desk = await (await service.Officer()).OpenCase((await service.CaseOf(receipt.Code)).Id);
        var link = Assert.Single(desk.QuerySelectorAll("[data-testid='attachments'] a").OfType<IHtmlAnchorElement>());
        Assert.Equal(One, await (await (await service.Officer()).Get(link.PathName)).Content.ReadAsByteArrayAsync());
        Assert.Equal("现场 照片.pdf", (await _citizen.Follow(receipt.Code)).GetProperty("attachments")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task SameLetterAgainWithTheSameFile_IsOneCase()
    {
        var letter = Samples.Letter with { Attachments = [Slip(await Uploaded(One))] };

        var receipts = new[] { await _citizen.Submit(letter, "again"), await _citizen.Submit(letter with { Attachments = [Slip(await Uploaded(One))] }, "again") };

        Assert.Equal(receipts[0], receipts[1]);
    }

    [Fact]
    public async Task FileThatIsNotWanted_IsRefusedWithAdvice()
    {
        var answer = await Upload("<html>"u8.ToArray());

        var problem = await answer.Problem(400, "invalid-attachment");
        Assert.Equal("文件不是可以接收的格式。请上传 JPG、PNG、WebP 图片，PDF 或不含宏的 .docx 文档。", problem.Title());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FileThatIsTooLarge_IsRefused_WhetherItsLengthIsSaidOrNot(bool isSaid)
    {
        var content = new ByteArrayContent([.. One, .. new byte[AttachmentRules.MostBytes]]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        var request = new HttpRequestMessage(HttpMethod.Post, UploadEndpoint.Path) { Content = content };
        request.Headers.TransferEncodingChunked = !isSaid;

        var answer = await _citizen.Http.SendAsync(request);

        Assert.Contains("附件超过 10 MB", (await answer.Problem(413, "too-large")).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LargestFile_IsTaken() =>
        Assert.Equal("pdf", (await Uploaded([.. "%PDF-1.4\n"u8, .. new byte[AttachmentRules.MostBytes - 15], .. "%%EOF\n"u8])).GetProperty("format").GetString());

    [Fact]
    public async Task Form_IsToldToSendTheFileItself()
    {
        var answer = await _citizen.Http.PostAsync(new Uri(UploadEndpoint.Path, UriKind.Relative), new MultipartFormDataContent { { new ByteArrayContent(One), "file", "a.pdf" } });

        await answer.Problem(415, "unsupported-format");
    }

    [Fact]
    public async Task AlteredSlip_NameOfNoneAndOneTooMany_AreToldAndNothingIsKept()
    {
        var slips = new List<string?>();
        for (byte i = 0; i < AttachmentRules.MostFiles + 1; i++)
        {
            slips.Add(Slip(await Uploaded([.. "%PDF-1.4\n"u8, i, .. "\n%%EOF\n"u8], $"{i}.pdf")));
        }

        var before = await service.CountCases();

        Assert.Equal(["附件已过期或无法读取，请重新选择。"], await Faults([slips[0]![..^3] + "abc"]));
        Assert.Equal(["附件已过期或无法读取，请重新选择。"], await Faults([null]));
        Assert.Equal([$"附件最多 5 个，“5.pdf”没有上传。"], await Faults(slips));
        Assert.Equal(before, await service.CountCases());
    }

    [Fact]
    public async Task AttachmentsThatAreNoList_AreNamed()
    {
        var answer = await _citizen.Http.PostAsync(
            new Uri(Citizen.SubmitPath, UriKind.Relative), new StringContent("""{"kind":"意见","text":"一","attachments":[1]}""", Encoding.UTF8, "application/json"));

        var problem = await answer.Problem(400, "unreadable-body");
        Assert.Equal("attachments", problem.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task TooManyFiles_AreToldWhenToComeAgain()
    {
        var eager = new Citizen(service);
        HttpResponseMessage answer;
        do
        {
            answer = await eager.Http.PostAsync(new Uri(UploadEndpoint.Path, UriKind.Relative), Body(One));
        }
        while (answer.StatusCode is HttpStatusCode.Created);

        await answer.Problem(429, "too-many-requests");
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    [Fact]
    public async Task FileThatNobodyNames_IsSweptAway()
    {
        await using var own = await Service.Start();
        var slip = Slip(await (await new Citizen(own).Http.PostAsync(new Uri(UploadEndpoint.Path, UriKind.Relative), Body(One))).Json());
        own.Clock.Advance(TimeSpan.FromHours(3));

        var answer = await new Citizen(own).Send(Samples.Letter with { Attachments = [slip] });

        var problem = await answer.Problem(400, "invalid-feedback");
        Assert.Contains("“附件.pdf”已过期", problem.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    // A file lies in the place of the folder: what a full disk does, for every account.
    [Fact]
    public async Task FileThatCannotBeKept_IsNotAcknowledged()
    {
        await using var own = await Service.Start();
        await File.WriteAllBytesAsync(Path.Combine(own.Folder, "attachments"), []);

        var answer = await new Citizen(own).Http.PostAsync(new Uri(UploadEndpoint.Path, UriKind.Relative), Body(One));

        await answer.Problem(503, "storage-unavailable");
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private async Task<IEnumerable<string?>> Faults(IReadOnlyList<string?> slips)
    {
        var answer = await _citizen.Send(Samples.Letter with { Attachments = slips });
        var problem = await answer.Problem(400, "invalid-feedback");
        return problem.GetProperty("errors").EnumerateArray().Where(fault => fault.GetProperty("field").GetString() == "attachments").Select(fault => fault.GetProperty("message").GetString());
    }

    // From an address of its own each time: what is tested is not the quota.
    private async Task<HttpResponseMessage> Upload(byte[] bytes, string? name = null) => await new Citizen(service).Http.PostAsync(
        new Uri(UploadEndpoint.Path + (name is null ? "" : "?name=" + Uri.EscapeDataString(name)), UriKind.Relative), Body(bytes));

    private async Task<JsonElement> Uploaded(byte[] bytes, string? name = null)
    {
        var answer = await Upload(bytes, name);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Json();
    }

    private static ByteArrayContent Body(byte[] bytes)
    {
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return body;
    }

    private static string Slip(JsonElement file) => file.GetProperty("slip").GetString()!;
}
