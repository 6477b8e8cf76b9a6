using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Triage;

public sealed class CasePageTests(Service service) : IClassFixture<Service>
{
    public static TheoryData<string> Acts => ["Assign", "Draft", "Answer"];

    [Fact]
    public async Task Case_ShowsMessageSenderAndWhatTheNoticeSaidThen()
    {
        var id = await service.Received(Samples.LetterOnItem with { Title = "路灯", Name = "张三", Contact = "13800000000", Publish = true });

        var text = (await (await service.Officer()).OpenCase(id)).Body!.TextContent;

        Assert.All(["路灯", Samples.Letter.Text!, "张三", "13800000000", "同意公开", "2023-12-12 23:59", "第 1 版", "提交", "来件人"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnonymousCase_SaysSo()
    {
        var text = (await (await service.Officer()).OpenCase(await service.Received())).Body!.TextContent;

        Assert.Contains("匿名", text, StringComparison.Ordinal);
        Assert.Contains("不同意公开", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/staff/cases/999999")]
    [InlineData("/staff/cases/0")]
    [InlineData("/staff/cases/-1")]
    [InlineData("/staff/cases/99999999999999999999")]
    [InlineData("/staff/cases/abc")]
    [InlineData("/staff/cases/")]
    public async Task UnknownCase_IsNotFound(string path)
    {
        var answer = await (await service.Officer()).Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await answer.Page();
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task ActOnUnknownCase_IsNotFound(string act)
    {
        var answer = await Post(await service.Officer(), 999_999, act);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task ActOfAStranger_LeadsToSignInAndDoesNothing(string act)
    {
        var id = await service.Assigned();

        var answer = await new Browser(service).Post($"{Staff.PathOf(id)}?handler={act}", Fields);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(SignInPage.Path, answer.Headers.Location?.AbsolutePath);
        Assert.Equal(2, (await service.Stored(id)).Version);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task ActFromAnotherSite_IsRefused(string act)
    {
        var id = await service.Assigned();

        var answer = await (await service.Officer()).Post($"{Staff.PathOf(id)}?handler={act}", Fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(2, (await service.Stored(id)).Version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NoSuch")]
    [InlineData("<script>")]
    public async Task UnknownAct_IsNotFound(string act) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Post(await service.Officer(), await service.Assigned(), act)).StatusCode);

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PROPFIND")]
    public async Task OtherMethods_AreNoFaultOfTheServer(string method)
    {
        var staff = await service.Officer();
        foreach (var path in new[] { "/staff", Staff.PathOf(await service.Received()), SignInPage.Path, "/staff/setup" })
        {
            var answer = await staff.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

            Assert.InRange((int)answer.StatusCode, 400, 499);
        }
    }

    // Whoever was signed out while typing comes back by GET to the address of the act.
    [Theory]
    [MemberData(nameof(Acts))]
    public async Task AddressOfAnAct_ShowsTheCase(string act) =>
        Assert.NotNull(await (await service.Officer()).Open($"{Staff.PathOf(await service.Received())}?handler={act}"));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task NonsenseVersion_IsRefused(string version)
    {
        var staff = await service.Officer();
        var id = await service.Assigned();

        var answer = await staff.Press(await staff.OpenCase(id), "send-answer", ("answer", "答复"), ("version", version));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(CaseState.Assigned, (await service.Stored(id)).State);
    }

    private static Dictionary<string, string?> Fields => new() { ["division"] = Samples.Division, ["answer"] = "答复", ["version"] = "1" };

    private async Task<HttpResponseMessage> Post(Staff staff, long id, string act)
    {
        var form = Forms.Read((await staff.OpenCase(await service.Assigned())).Find("answer-form"));
        form["division"] = Samples.Division;
        form["answer"] = "答复";
        return await staff.Post($"{Staff.PathOf(id)}?handler={Uri.EscapeDataString(act)}", form);
    }
}
