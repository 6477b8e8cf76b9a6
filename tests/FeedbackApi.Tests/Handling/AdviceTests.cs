using AngleSharp.Dom;

namespace PublicNotice.FeedbackApi.Tests.Handling;

/// <summary>What the desk tells whoever works on a case beside the case itself.</summary>
public sealed class AdviceTests(Service service) : IClassFixture<Service>
{
    private const string Letter = "我们村的灌溉水渠堵塞半年了，请问什么时候清淤？专项资金拨下来没有？";

    [Fact]
    public async Task NearDuplicates_AreListedForWhoMayKnowOfThem()
    {
        var (one, other) = (await service.Received(Samples.Letter with { Text = Letter }), await service.Received(Samples.Letter with { Text = Letter + "谢谢。" }));
        var staff = await service.Officer();

        Assert.True(await Eventually.Get(async () => (await staff.OpenCase(one)).Has("alike"), isSo => isSo));

        Assert.Equal([$"/staff/cases/{other}"], (await staff.OpenCase(one)).Find("alike").QuerySelectorAll("li a").Select(link => link.GetAttribute("href")));
        var list = await staff.Open((await staff.OpenCase(one)).Find("all-alike").GetAttribute("href")!);
        Assert.Equal([other, one], list.QuerySelectorAll("td.number").Select(cell => long.Parse(cell.TextContent, null)));
        await staff.Assign(one, Samples.OtherDivision);
        var handler = await Staff.InRoles(service, [StaffRole.Handler], Samples.OtherDivision);
        Assert.False((await handler.OpenCase(one)).Has("alike"));
        Assert.True((await handler.Open($"/staff?tab=All&alike={other}")).Has("empty"));
        await staff.Press(await staff.OpenCase(other), "raise-Confidential");
        Assert.False((await (await Staff.InRoles(service, [StaffRole.Dispatcher])).OpenCase(one)).Has("alike"));
        // Not even to who may know of both: its words are in no memory any more.
        Assert.False((await staff.OpenCase(one)).Has("alike"));
    }

    [Fact]
    public async Task DraftThatLeavesAQuestionOpen_IsToldSo()
    {
        var id = await service.Received(Samples.Letter with { Text = Letter });
        var staff = await service.Officer();
        await staff.Assign(id, Samples.Division);
        Assert.False((await staff.OpenCase(id)).Has("advice"));

        await staff.SaveDraft(id, "您好，感谢您的来信，我们会尽快处理。");

        Assert.Contains("有承诺而没有时间", (await staff.OpenCase(id)).TextOf("advice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoElseIsHere_IsShown()
    {
        var id = await service.Received();
        var (one, other) = (await service.Officer(), await service.SecondPerson());
        await one.OpenCase(id);

        Assert.Contains(one.DisplayName, (await other.OpenCase(id)).TextOf("others-here"), StringComparison.Ordinal);
    }

    // Larger than any form may be: the sentence comes, and nothing is stored.
    [Fact]
    public async Task FiveMegabytesOfAnswer_AreRefusedInASentence()
    {
        var (staff, id) = (await service.Officer(), await service.Assigned());

        var answer = await staff.SubmitAnswer(id, new string('长', 5 * 1024 * 1024 / 3));

        Assert.Equal(System.Net.HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(CaseState.Assigned, (await service.Stored(id)).State);
        Assert.Contains("您填写的还在", (await answer.Page()).TextOf("sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamedTerms_AreMarkedWhereTheyStand()
    {
        var id = await service.Received(Samples.Letter with { Text = "资金<script>迟迟不到，资金在哪？" });
        await service.Query(async db =>
        {
            (await db.Cases.FindAsync(id))!.Suggest(new Cases.Suggestion
            {
                ModelVersion = "1", At = service.Clock.GetUtcNow(), Abstains = false, Top = [new("ghcw", 0.9), new("zhc", 0.1)], Terms = [new("资金", 1), new("迟迟", -1)],
            });
            return await db.SaveChangesAsync();
        });

        var message = (await (await service.Officer()).OpenCase(id)).Find("message");

        Assert.Equal(["资金", "资金"], message.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("资金<script>迟迟不到，资金在哪？", message.TextContent, StringComparison.Ordinal);
    }

    // Incident T81: a sample is decided without the suggestion, and shows it afterwards.
    [Fact]
    public async Task HiddenSuggestion_IsShownOnlyAfterTheDecision()
    {
        var id = await service.Received(Samples.Letter with { Text = "资金在哪？" });
        await service.Query(async db =>
        {
            (await db.Cases.FindAsync(id))!.Suggest(new Cases.Suggestion
            {
                ModelVersion = "1", At = service.Clock.GetUtcNow(), Abstains = false, IsHidden = true, Top = [new("ghcw", 0.9), new("zhc", 0.1)], Terms = [new("资金", 1)],
            });
            return await db.SaveChangesAsync();
        });
        var staff = await service.Officer();

        var page = await staff.OpenCase(id);
        Assert.True(page.Has("suggestion-hidden"));
        Assert.False(page.Has("suggested-division"));
        Assert.Empty(page.QuerySelectorAll("mark"));
        Assert.Equal("", page.ValueOf("division"));
        await staff.Assign(id, Samples.OtherDivision);

        Assert.Equal(Samples.DivisionName, (await staff.OpenCase(id)).TextOf("suggested-division"));
    }
}
