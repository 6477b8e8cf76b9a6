using System.Net;
using AngleSharp.Dom;

namespace PublicNotice.FeedbackApi.Tests.Triage;

/// <summary>检举控告: who has no right to it can neither read, count nor touch it (incident T20).</summary>
public sealed class ProtectedCaseTests : IAsyncLifetime
{
    private Service _service = null!;
    private Staff _other = null!;
    private long _id;

    public async Task InitializeAsync()
    {
        _service = await Service.Start();
        _other = await Staff.SignedIn(_service, handlesProtected: false);
        _id = await _service.Received(Samples.Accusation with { Name = "举报人" });
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Officer_SeesIt()
    {
        var page = await (await _service.Officer()).OpenCase(_id);

        Assert.Contains("保密件", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("举报人", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OthersCase_IsNotFoundLikeOneThatIsNotThere()
    {
        var (hidden, missing) = (await _other.Get(Staff.PathOf(_id)), await _other.Get(Staff.PathOf(999_999)));

        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(await missing.Text(), await hidden.Text());
    }

    [Fact]
    public async Task OthersQueue_NeitherShowsNorCountsIt()
    {
        foreach (var tab in new[] { "ToAssign", "InHand", "Answered", "All" })
        {
            var page = await _other.OpenQueue(tab);
            Assert.All(page.QuerySelectorAll(".count"), count => Assert.Equal("0", count.TextContent));
            Assert.False(page.Has("queue"));
        }

        Assert.True((await (await _service.Officer()).OpenQueue("ToAssign")).Has("queue"));
    }

    [Theory]
    [InlineData("Assign")]
    [InlineData("Draft")]
    [InlineData("Answer")]
    public async Task OthersAct_IsNotFoundAndDoesNothing(string act)
    {
        await (await _service.Officer()).Assign(_id, Samples.Division);
        var form = Forms.Read((await _other.OpenCase(await _service.Assigned())).Find("answer-form"));
        form["division"] = Samples.OtherDivision;
        form["answer"] = "答复";

        var answer = await _other.Post($"{Staff.PathOf(_id)}?handler={act}", form);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal((2, Samples.Division), ((await _service.Stored(_id)).Version, (await _service.Stored(_id)).Division));
    }

    [Fact]
    public async Task OthersInvalidAct_TellsNothingEither()
    {
        var form = Forms.Read((await _other.OpenCase(await _service.Assigned())).Find("answer-form"));
        form["answer"] = "";

        var answer = await _other.Post($"{Staff.PathOf(_id)}?handler=Answer", form);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
