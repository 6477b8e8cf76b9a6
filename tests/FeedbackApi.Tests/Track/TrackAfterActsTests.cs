using System.Text.Json;
using AngleSharp.Dom;

namespace PublicNotice.FeedbackApi.Tests.Track;

/// <summary>What staff do shows to the citizen, in the citizen's words.</summary>
public sealed class TrackAfterActsTests(Service service) : IClassFixture<Service>
{
    private const string Reply = "您好：路灯已于12月4日修好。\n感谢您的意见。";
    private readonly Citizen _citizen = new(service);

    [Fact]
    public async Task AssignedCase_NamesTheDivision()
    {
        var (code, id, staff) = await Received(Samples.Letter);
        await staff.Assign(id, Samples.Division, "内部理由");

        var view = await _citizen.Follow(code);

        Assert.Equal("已交办", view.GetProperty("state").GetString());
        Assert.Equal(Samples.DivisionName, view.GetProperty("division").GetString());
        Assert.DoesNotContain("内部理由", view.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(staff.DisplayName, view.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_IsNotShown()
    {
        var (code, id, staff) = await Received(Samples.Letter);
        await staff.Assign(id, Samples.Division);
        await staff.SaveDraft(id, "草稿里的话");

        var view = await _citizen.Follow(code);

        Assert.Equal("办理中", view.GetProperty("state").GetString());
        Assert.DoesNotContain("草稿里的话", view.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, view.GetProperty("answer").ValueKind);
    }

    [Fact]
    public async Task AnsweredCase_ShowsAnswerAndWay()
    {
        var (code, id, staff) = await Received(Samples.LetterOnItem);
        await staff.Assign(id, Samples.Division);
        await staff.Answer(id, Reply);

        var page = await (await _citizen.TrackPage(code)).Page();

        Assert.Equal("已答复", page.TextOf("state"));
        Assert.Equal(Reply, page.Find("answer").QuerySelector(".reply-text")!.TextContent);
        Assert.Contains(Samples.DivisionName, page.TextOf("answer"), StringComparison.Ordinal);
        Assert.Equal(["已收到", "已登记", "已交办", "办理中", "已答复"], page.QuerySelectorAll(".timeline-title").Select(title => title.TextContent));
        Assert.NotNull(page.QuerySelector($"a[href='{Samples.NoticePath}#item-{Samples.Item}']"));
    }

    // Staff go back and forth; the citizen sees each state once, and the division that has the case now.
    [Fact]
    public async Task ReassignedCase_ShowsTheNewDivision()
    {
        var (code, id, staff) = await Received(Samples.Letter);
        await staff.Assign(id, Samples.Division);
        await staff.SaveDraft(id, "草稿");
        await staff.Assign(id, Samples.OtherDivision);

        var view = await _citizen.Follow(code);

        Assert.Equal(Samples.OtherDivisionName, view.GetProperty("division").GetString());
        Assert.Equal("已交办", view.GetProperty("state").GetString());
        var steps = view.GetProperty("history").EnumerateArray().Select(step => step.GetProperty("state").GetString()).ToList();
        Assert.Equal(steps.Distinct(), steps);
        Assert.Equal("已交办", steps[^1]);
    }

    [Fact]
    public async Task ProtectedCase_NamesNoDivision()
    {
        var (code, id, staff) = await Received(Samples.Accusation);
        await staff.Assign(id, Samples.Division);
        var assigned = await _citizen.Follow(code);
        await staff.Answer(id, Reply);

        var page = await (await _citizen.TrackPage(code)).Page();

        Assert.Equal(JsonValueKind.Null, assigned.GetProperty("division").ValueKind);
        Assert.DoesNotContain(Samples.DivisionName, assigned.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.DivisionName, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("路灯已于12月4日修好", page.TextOf("answer"), StringComparison.Ordinal);
    }

    private async Task<(string Code, long Id, Staff Staff)> Received(FeedbackApi.Submit.FeedbackRequest letter)
    {
        var code = (await _citizen.Submit(letter)).Code;
        return (code, (await service.CaseOf(code)).Id, await service.Officer());
    }
}
