using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.FeedbackApi.Attachments;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Tests.Attachments;

/// <summary>What stands for a file between the pages of the form: no file is lost without a word, and none goes to two cases.</summary>
public sealed class SlipTests : IAsyncLifetime
{
    private static readonly byte[] One = Encoding.ASCII.GetBytes("%PDF-1.4\n1\n%%EOF\n");
    private static readonly byte[] Two = Encoding.ASCII.GetBytes("%PDF-1.4\n2\n%%EOF\n");
    private Service _service = null!;
    private Citizen _citizen = null!;

    public async Task InitializeAsync()
    {
        _service = await Service.Start();
        _citizen = new Citizen(_service);
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [InlineData("submit")]
    [InlineData("edit")]
    public async Task AlteredSlip_IsToldAndTheGoodFileStays(string button)
    {
        var page = await _citizen.Upload(("一.pdf", One), ("二.pdf", Two));
        var slips = SlipsOf(page).Split(' ');

        var answer = await _citizen.Press(page, button, ("slips", $"{slips[0][..^3]}abc {slips[1]}"));

        var form = await answer.Page();
        Assert.Equal(button == "edit" ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("附件已过期或无法读取，请重新选择。", form.TextOf("error-summary"), StringComparison.Ordinal);
        Assert.Equal(Samples.Letter.Text, form.ValueOf("text"));
        Assert.DoesNotContain("一.pdf", form.TextOf("taken-files"), StringComparison.Ordinal);
        Assert.Contains("二.pdf", form.TextOf("taken-files"), StringComparison.Ordinal);
        Assert.Equal(0, await _service.CountCases());
    }

    [Fact]
    public async Task OldSlip_IsToldByTheNameOfItsFile()
    {
        var page = await _citizen.Upload(("一.pdf", One));
        _service.Clock.Advance(TimeSpan.FromHours(2));

        var answer = await _citizen.Press(page, "submit");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("附件“一.pdf”已过期或无法读取，请重新选择。", (await answer.Page()).TextOf("error-summary"), StringComparison.Ordinal);
        Assert.Equal(0, await _service.CountCases());
    }

    [Fact]
    public async Task SlipWhoseFileIsGone_IsToldOnTheCheckPageToo()
    {
        var page = await _citizen.Upload(("一.pdf", One));
        var form = await (await _citizen.Press(page, "edit")).Page();
        Array.ForEach(Kept(), File.Delete);

        var answer = await _citizen.Press(form, "check");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("附件“一.pdf”已过期", (await answer.Page()).TextOf("error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SixthSlip_IsTold()
    {
        var page = await _citizen.Upload([.. Enumerable.Range(1, 5).Select(i => ($"{i}.pdf", One))]);
        var more = await _citizen.Upload(("六.pdf", Two));

        var answer = await _citizen.Press(page, "submit", ("slips", $"{SlipsOf(page)} {SlipsOf(more)}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("附件最多 5 个，“六.pdf”没有上传。", (await answer.Page()).TextOf("error-summary"), StringComparison.Ordinal);
    }

    // Each page gives the slip two hours more: the file has them too.
    [Fact]
    public async Task RenewedSlip_KeepsItsFileFromTheSweep()
    {
        var page = await _citizen.Upload(("一.pdf", One));
        _service.Clock.Advance(TimeSpan.FromMinutes(110));
        var form = await (await _citizen.Press(page, "edit")).Page();
        _service.Clock.Advance(TimeSpan.FromMinutes(110));

        await _service.App.Services.GetRequiredService<UnclaimedFiles>().Sweep(default);

        Assert.Equal(HttpStatusCode.OK, (await _citizen.Press(form, "check")).StatusCode);
    }

    [Fact]
    public async Task Receipt_NamesTheAttachmentsThatWereKept()
    {
        await _citizen.Press(await _citizen.Upload(("一.pdf", One), ("二.pdf", Two)), "submit");

        var receipt = await _citizen.Open("/feedback/receipt");
        var text = await (await _citizen.Get("/feedback/receipt.txt")).Text();

        Assert.Equal(["一.pdf", "二.pdf"], receipt.Find("receipt-files").QuerySelectorAll("li").Select(name => name.TextContent));
        Assert.Contains("\r\n附件：一.pdf、二.pdf\r\n", text, StringComparison.Ordinal);
    }

    // Sent, back in the browser, changed, and sent again.
    [Fact]
    public async Task LetterChangedAfterItWasSent_IsAnotherCaseWithAFileOfItsOwn()
    {
        var page = await _citizen.Upload(("一.pdf", One));
        var first = await SentCase(page);

        var second = await SentCase(page, ("text", "改了的话"));

        Assert.NotEqual(first.Id, second.Id);
        Assert.NotEqual(first.Attachments[0].Key, second.Attachments[0].Key);
        var store = _service.App.Services.GetRequiredService<AttachmentStore>();
        store.Delete(first.Attachments[0].Key);
        Assert.Equal(One, store.Open(second, second.Attachments[0]));
    }

    [Fact]
    public async Task SameLettersRepeated_StayOneCaseEach()
    {
        var page = await _citizen.Upload(("一.pdf", One));
        var first = await SentCase(page);
        var second = await SentCase(page, ("text", "改了的话"));

        Assert.Equal(first.Id, (await SentCase(page)).Id);
        Assert.Equal(second.Id, (await SentCase(page, ("text", "改了的话"))).Id);
        Assert.Equal(2, await _service.CountCases());
    }

    [Fact]
    public async Task SameSlipTwice_IsOneFile()
    {
        var page = await _citizen.Upload(("一.pdf", One));

        var stored = await SentCase(page, ("slips", $"{SlipsOf(page)} {SlipsOf(page)}"));

        Assert.Single(stored.Attachments);
    }

    // Whatever else must be its own: who tries again as the page says must not fail for ever.
    [Fact]
    public async Task RowThatConflictsWithAnother_IsNotToldAsAPassingFault()
    {
        await _citizen.Submit(Samples.Letter);
        await _service.Query(db => db.Database.ExecuteSqlRawAsync("CREATE UNIQUE INDEX one_a_kind ON \"Cases\" (\"Kind\")"));

        var problem = await (await _citizen.Send(Samples.Letter)).Problem(409, "conflict");
        var page = await (await _citizen.SubmitForm(await _citizen.OpenForm(), Samples.Letter)).Page();

        Assert.Equal(Problems.ConflictingSentence, problem.Title());
        Assert.Contains(Problems.ConflictingSentence, page.TextOf("error-summary"), StringComparison.Ordinal);
        Assert.Equal(Samples.Letter.Text, page.ValueOf("text"));
    }

    private async Task<Case> SentCase(IHtmlDocument page, params (string, string?)[] changes)
    {
        var answer = await _citizen.Press(page, "submit", changes);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await _service.CaseOf((await _citizen.Open("/feedback/receipt")).TextOf("receipt-code"));
    }

    private static string SlipsOf(IHtmlDocument page) => page.QuerySelector("input[name='slips']")!.GetAttribute("value")!;

    private string[] Kept() => Directory.GetFiles(Path.Combine(_service.Folder, "attachments"));
}
