using System.Net;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>When the store fails nothing is acknowledged, the citizen is told and keeps the text, and afterwards all works again.</summary>
public sealed class StoreFailureTests : IAsyncLifetime
{
    private Service _service = null!;
    private Citizen _citizen = null!;

    public static TheoryData<string> Failures => ["gone", "refusing"];

    public async Task InitializeAsync()
    {
        _service = await Service.Start();
        _citizen = new Citizen(_service);
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task FailingStore_AcknowledgesNothingByApi(string failure)
    {
        await using var broken = await Break(failure);

        var answers = new[] { await _citizen.Send(Long), await _citizen.Send(Long, "key") };

        foreach (var answer in answers)
        {
            Assert.Equal(Problems.UnsavedSentence, (await answer.Problem(503, "storage-unavailable")).Title());
            Assert.NotNull(answer.Headers.RetryAfter);
        }
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task FailingStore_KeepsTheTextOnTheForm(string failure)
    {
        var form = await _citizen.OpenForm(Samples.Notice, Samples.Item);
        await using var broken = await Break(failure);

        var answer = await _citizen.SubmitForm(form, Long);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith("receipt=", StringComparison.Ordinal));
        var page = await answer.Page();
        Assert.Equal(Long.Text, page.ValueOf("text"));
        Assert.Contains(Problems.UnsavedSentence, page.TextOf("error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task MendedStore_TakesTheSameFormOnce(string failure)
    {
        HttpResponseMessage refused;
        await using (await Break(failure))
        {
            refused = await _citizen.SubmitForm(await _citizen.OpenForm(), Long);
        }

        var shown = await _citizen.Press(await refused.Page(), "check");
        var answer = await _citizen.Press(await shown.Page(), "submit");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(1, await _service.CountCases());
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Outage_CostsNobodyTheirQuota(string failure)
    {
        await using var own = await Service.Start("--RateLimits:Submissions:Burst=2", "--RateLimits:Submissions:PerMinute=1");
        var citizen = new Citizen(own);
        await using (await (failure is "gone" ? own.Store.Remove(own) : own.Store.Refuse(own)))
        {
            for (var i = 0; i < 4; i++)
            {
                await (await citizen.Send(Long)).Problem(503, "storage-unavailable");
            }
        }

        await citizen.Submit(Samples.Letter);
        await citizen.Submit(Long);
        await (await citizen.Send(Samples.Letter)).Problem(429, "too-many-requests");
    }

    // A file lies in the place of the folder: what a full disk does, for every account.
    [Fact]
    public async Task AttachmentThatCannotBeKept_IsToldAndTheWordsStay()
    {
        var pdf = "%PDF-1.4\n%%EOF"u8.ToArray();
        var form = await _citizen.OpenForm();
        var folder = Path.Combine(_service.Folder, "attachments");
        await File.WriteAllBytesAsync(folder, []);

        var answer = await _citizen.CheckFiles(form, "意见", ("一.pdf", pdf));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("附件没有保存：系统暂时存不下“一.pdf”。", page.TextOf("error-summary"), StringComparison.Ordinal);
        Assert.Equal(Samples.Letter.Text, page.ValueOf("text"));
        File.Delete(folder);
        Assert.Equal(HttpStatusCode.OK, (await _citizen.CheckFiles(page, "意见", ("一.pdf", pdf))).StatusCode);
    }

    [Fact]
    public async Task StoreGone_IsToldToLookUpsAndToTheWatchdog()
    {
        await using var broken = await Break("gone");

        await (await _citizen.Track("7K3M")).Problem(503, "storage-unavailable");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _citizen.TrackPage("7K3M")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _citizen.Get("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _citizen.Get("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _citizen.Get(Samples.NoticePath)).StatusCode);
    }

    [Fact]
    public async Task StoreGone_LookUpsAreNotToldThatSomethingWasNotTaken()
    {
        var code = (await _citizen.Submit(Samples.Letter)).Code;
        var page = await (await _citizen.TrackPage(code)).Page();
        await using var broken = await Break("gone");

        var sentences = new[]
        {
            (await (await _citizen.Track(code)).Problem(503, "storage-unavailable")).Title(),
            (await (await _citizen.TrackPage(code)).Page()).TextOf("sentence"),
            (await (await _citizen.Press(page, "export")).Page()).TextOf("sentence"),
        };

        Assert.All(sentences, sentence => Assert.Equal(Problems.UnreadSentence, sentence));
    }

    [Fact]
    public async Task StoreGone_AdditionComesBackWithItsWordsAndIsSentByOneClick()
    {
        var code = (await _citizen.Submit(Samples.Letter)).Code;
        var page = await (await _citizen.TrackPage(code)).Page();
        HttpResponseMessage refused;
        await using (await Break("gone"))
        {
            refused = await _citizen.Press(page, "supplement", ("text", "是村口往东第三盏<灯>。"));
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        var again = await refused.Page();
        Assert.Equal(Problems.UnsavedSentence, again.TextOf("sentence"));
        Assert.Equal("是村口往东第三盏<灯>。", again.ValueOf("text"));
        var sent = await (await _citizen.Press(again, "again")).Page();
        Assert.Contains("是村口往东第三盏<灯>。", sent.TextOf("messages"), StringComparison.Ordinal);
    }

    // It was kept before the store went: saying that it was not would bring it a second time, and nobody would have the code.
    [Fact]
    public async Task StoreGoneAfterALetterWasKept_ReceiptPageStillGivesTheCode()
    {
        var answer = await _citizen.SubmitForm(await _citizen.OpenForm(), Long);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        string told;
        await using (await Break("gone"))
        {
            var receipt = await _citizen.Get("/feedback/receipt");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, receipt.StatusCode);
            told = (await receipt.Page()).TextOf("sentence");
        }

        var page = await (await _citizen.Get("/feedback/receipt")).Page();
        Assert.Contains("已经收到并保存，请不要重新提交", told, StringComparison.Ordinal);
        Assert.Contains($"查询码：{page.TextOf("receipt-code")}。", told, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task LetterThatWasNotKept_IsToldToTheWatchdogUntilOneIs(string failure)
    {
        Assert.Equal(HttpStatusCode.OK, (await _citizen.Get("/health/ready")).StatusCode);
        await using (await Break(failure))
        {
            await (await _citizen.Send(Long)).Problem(503, "storage-unavailable");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _citizen.Get("/health/ready")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _citizen.Get("/health/ready")).StatusCode);
        await _citizen.Submit(Long);
        Assert.Equal(HttpStatusCode.OK, (await _citizen.Get("/health/ready")).StatusCode);
    }

    private static FeedbackApi.Submit.FeedbackRequest Long => Samples.Letter with { Text = new('长', 2000) };

    private Task<IAsyncDisposable> Break(string failure) => failure is "gone"
        ? _service.Store.Remove(_service)
        : _service.Store.Refuse(_service);
}
