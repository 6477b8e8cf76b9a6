using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PublicNotice.FeedbackApi.Tests.Queue;

public sealed class QueueTests : IAsyncLifetime
{
    private Service _service = null!;
    private Staff _staff = null!;

    public async Task InitializeAsync()
    {
        _service = await Service.Start("--RateLimits:Submissions:Burst=200");
        _staff = await _service.Officer();
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task EmptyQueue_SaysSo()
    {
        var page = await _staff.OpenQueue("ToAssign");

        Assert.Contains("没有待分派的办件", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([0, 0, 0, 0, 0, 0], Counts(page));
    }

    [Fact]
    public async Task Tabs_ShowAndCountEachCaseOnce()
    {
        var (fresh, assigned, begun, answered) = (await _service.Received(), await _service.Received(), await _service.Received(), await _service.Received());
        await _staff.Assign(assigned, Samples.Division);
        await _staff.Assign(begun, Samples.Division);
        await _staff.SaveDraft(begun, "草稿");
        await _staff.Assign(answered, Samples.Division);
        await _staff.Answer(answered, "答复");

        Assert.Equal([fresh, assigned, begun], Shown(await _staff.Open("/staff")));
        Assert.Equal([fresh], Shown(await _staff.OpenQueue("ToAssign")));
        Assert.Equal([assigned, begun], Shown(await _staff.OpenQueue("InHand")));
        Assert.Equal([answered], Shown(await _staff.OpenQueue("Answered")));
        Assert.Equal([answered, begun, assigned, fresh], Shown(await _staff.OpenQueue("All")));
        Assert.Equal([3, 1, 0, 2, 1, 4], Counts(await _staff.OpenQueue("All")));
    }

    [Fact]
    public async Task Queue_IsOrderedByDeadlineAndSaysHowNearItIs()
    {
        var early = await _service.Received();
        _service.Clock.Set("2023-12-05 10:00:00");
        var later = await _service.Received();
        _service.Clock.Set("2023-12-12 10:00:00");

        var page = await (await Staff.SignedIn(_service)).OpenQueue("ToAssign");

        Assert.Equal([early, later], Shown(page));
        Assert.Equal(["今天截止", "剩 2 个工作日"], page.QuerySelectorAll(".due").Select(due => due.TextContent));
    }

    [Theory]
    [InlineData("2023-12-13 00:00:00", "已逾期 1 个工作日")]
    [InlineData("2023-12-12 23:59:59", "今天截止")]
    [InlineData("2023-12-10 10:00:00", "剩 2 个工作日")]
    [InlineData("2023-12-01 10:00:00", "剩 7 个工作日")]
    public async Task Deadline_IsToldInWorkingDays(string now, string words)
    {
        _service.Clock.Set(TestClock.Start);
        await _service.Received();
        _service.Clock.Set(now);

        var page = await (await Staff.SignedIn(_service)).OpenQueue("ToAssign");

        Assert.Equal(words, page.QuerySelector(".due")?.TextContent);
    }

    [Fact]
    public async Task FiftyOneCases_AreTwoPages()
    {
        for (var i = 0; i < 51; i++)
        {
            await _service.Received();
        }

        var (first, second) = (await _staff.Open("/staff?tab=ToAssign"), await _staff.Open("/staff?tab=ToAssign&p=2"));

        Assert.Equal((50, 1), (Shown(first).Count, Shown(second).Count));
        Assert.Empty(Shown(first).Intersect(Shown(second)));
        Assert.Equal("/staff?tab=ToAssign&p=2", first.QuerySelector("a[rel=next]")?.GetAttribute("href"));
        Assert.NotNull(second.QuerySelector("a[rel=prev]"));
    }

    // Incident T49: no value of the query makes the page fail.
    [Theory]
    [InlineData("?p=99999999999999999999")]
    [InlineData("?p=2147483647")]
    [InlineData("?p=-1")]
    [InlineData("?p=0")]
    [InlineData("?p=1e9")]
    [InlineData("?p=%00")]
    [InlineData("?p=1&p=2")]
    [InlineData("?p[]=1")]
    [InlineData("?tab=99")]
    [InlineData("?tab=-1")]
    [InlineData("?tab=ToAssign,InHand")]
    [InlineData("?tab=<script>alert(1)</script>")]
    [InlineData("?tab=All&tab=All&handler=Assign")]
    [InlineData("?%E0%A4%A=%ff")]
    public async Task AnyQuery_GivesAPage(string query)
    {
        await _service.Received();

        await _staff.Open("/staff" + query);
    }

    [Fact]
    public async Task PostToTheQueue_IsNotFound()
    {
        var page = await _staff.Open("/staff");

        var answer = await _staff.Post("/staff", Forms.Read(page.Find("sign-out").Closest("form")!));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await answer.Page();
    }

    private static List<long> Shown(IHtmlDocument page) => [.. page.QuerySelectorAll("td.number").Select(cell => long.Parse(cell.TextContent, null))];

    private static IEnumerable<int> Counts(IHtmlDocument page) => page.QuerySelectorAll(".count").Select(count => int.Parse(count.TextContent, null));
}
