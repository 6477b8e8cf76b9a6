using System.Net;
using AngleSharp.Html.Dom;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>类似答复: what was answered to others in public is offered before sending; nothing else ever is (incident T1).</summary>
public sealed class SimilarAnswerTests(Service service) : IClassFixture<Service>
{
    private const string Summary = "有来信反映文化广场的健身器材损坏，希望更换。";
    private static readonly FeedbackRequest Question = new() { Kind = "咨询", Text = "文化广场的健身器材什么时候更换？已经损坏半年了。" };

    [Fact]
    public async Task PublishedAnswer_IsOfferedToWhoeverAsksTheSame()
    {
        await Publish(await Proposed("健身器材"));

        var page = await Checked(Question);

        Assert.Contains("器材已于本周更换。", page.TextOf("similar-answers"), StringComparison.Ordinal);
        Assert.DoesNotContain("原话", page.TextOf("similar-answers"), StringComparison.Ordinal);
        Assert.False((await Checked(Question with { Text = "请问办理老年优待证需要带哪些材料？" })).Has("similar-answers"));
        Assert.False((await Checked(Question with { Kind = "检举控告" })).Has("similar-answers"));
        var citizen = new Citizen(service);
        Assert.Equal(HttpStatusCode.SeeOther, (await citizen.SubmitForm(await citizen.OpenForm(), Question)).StatusCode);
    }

    [Fact]
    public async Task HiddenOrUnpublishedAnswer_IsNot()
    {
        await using var own = await Service.Start();
        var hidden = await Proposed("先公开后隐藏", own);
        await Publish(hidden, own);
        Assert.True((await Checked(Question, own)).Has("similar-answers"));
        await Proposed("只拟稿没有公开", own);
        var staff = await own.Officer();

        await staff.Press(await staff.OpenCase(hidden), "publicity-Hide", ("code", "ThirdParty"));

        await Shows(own, text => !text.Contains(Summary, StringComparison.Ordinal));
        Assert.False((await Checked(Question, own)).Has("similar-answers"));
    }

    // Nobody is told that a matter is settled which its own sender says is not.
    [Fact]
    public async Task AnswerThatIsHandledAnew_IsNot()
    {
        await using var own = await Service.Start();
        var code = (await new Citizen(own).Submit(new() { Kind = "建议", Text = "原话：广场上的健身器材坏了，请换新的。", Publish = true })).Code;
        var id = (await own.CaseOf(code)).Id;
        await Propose(id, "健身器材", own);
        await Publish(id, own);
        Assert.True((await Checked(Question, own)).Has("similar-answers"));

        await new Citizen(own).PostJson("/api/v1/track/reopen", $$"""{"code":"{{code}}","reason":"没有换。"}""");

        await Shows(own, text => text.Contains("正在重新办理", StringComparison.Ordinal));
        Assert.False((await Checked(Question, own)).Has("similar-answers"));
    }

    [Fact]
    public async Task RestartedService_KnowsThemAgain()
    {
        await using var own = await Service.Start();
        await Publish(await Proposed("健身器材", own), own);
        await own.Restart();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!(await Checked(Question, own)).Has("similar-answers"))
        {
            await Task.Delay(500, patience.Token);
        }
    }

    private async Task<long> Proposed(string title, Service? at = null)
    {
        at ??= service;
        var id = await at.Received(new() { Kind = "建议", Text = "原话：广场上的健身器材坏了，请换新的。", Publish = true });
        await Propose(id, title, at);
        return id;
    }

    private static async Task Propose(long id, string title, Service at)
    {
        var staff = await at.Officer();
        await staff.Assign(id, Samples.Division);
        await staff.Answer(id, "已经更换。");
        await staff.Press(await staff.OpenCase(id), "propose", ("title", title), ("text", Summary), ("publicAnswer", "器材已于本周更换。"));
    }

    private async Task Publish(long id, Service? at = null)
    {
        var other = await (at ?? service).SecondPerson();
        Assert.Equal(HttpStatusCode.Redirect, (await other.Press(await other.OpenCase(id), "publicity-Publish")).StatusCode);
        await Shows(at ?? service, text => text.Contains(Summary, StringComparison.Ordinal));
    }

    // What the site shows was taken in before it was built.
    private static async Task Shows(Service at, Func<string, bool> isSo)
    {
        var page = Path.Combine(at.Folder, "site", "answers", "index.html");
        Assert.True(isSo(await Eventually.Get(() => File.ReadAllTextAsync(page), isSo)));
    }

    private async Task<IHtmlDocument> Checked(FeedbackRequest letter, Service? at = null)
    {
        var citizen = new Citizen(at ?? service);
        return await (await citizen.CheckForm(await citizen.OpenForm(), letter)).Page();
    }
}
