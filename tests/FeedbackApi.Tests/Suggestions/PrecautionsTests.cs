using Microsoft.EntityFrameworkCore;
using PublicNotice.Analytics;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Operate;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.Suggestions;

/// <summary>What the gates find is held or marked before anybody has looked, and people decide.</summary>
public sealed class PrecautionsTests : IAsyncLifetime
{
    // Sent as a complaint: the citizen did not choose 检举控告.
    private static readonly FeedbackRequest Accusing = Samples.Letter with { Kind = "投诉", Text = "举报科长收受供应商的红包，中标的是他的小舅子。", Name = "知情人", Contact = "13800000000" };
    private static readonly FeedbackRequest Desperate = Samples.Letter with { Text = "我不想活了，遗书写好了，今晚就从楼上跳下去。" };
    private static readonly FeedbackRequest Everyday = Samples.Letter with { Text = "请问专项资金什么时候下达，预算执行到哪一步了？" };
    private Service _service = null!;

    public async Task InitializeAsync() => _service = await Service.Start($"--Model:Path={await TrainedModel.Path}");

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task LetterThatAccuses_IsHeldBeforeAnyDivisionSeesItAndSaysWhy()
    {
        var stored = await Classified(Accusing);

        Assert.Equal((CaseState.Received, Protection.Normal), (stored.State, stored.Protection));
        var held = stored.Events.Single(e => e.What == "待核：可能是检举控告");
        Assert.Equal("系统", held.Who);
        Assert.Contains(TraitsModel.Load(TraitsModel.Beside(await TrainedModel.Path)).Version, held.Why, StringComparison.Ordinal);
        var staff = await _service.Officer();
        Assert.Contains("可能是检举控告", (await staff.OpenCase(stored.Id)).TextOf("held"), StringComparison.Ordinal);
        Assert.Contains($"/staff/cases/{stored.Id}\"", (await staff.OpenQueue("Held")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        var division = await Staff.InRoles(_service, [StaffRole.Handler], Samples.Division);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await division.Get(Staff.PathOf(stored.Id))).StatusCode);
    }

    [Fact]
    public async Task HeldLetter_IsRaisedByAPersonOrGoesItsWay()
    {
        var (accusing, plain) = ((await Classified(Accusing)).Id, (await Classified(Accusing)).Id);
        var staff = await _service.Officer();

        await staff.Press(await staff.OpenCase(accusing), "raise-Confidential");
        await staff.Assign(plain, Samples.Division);

        Assert.Equal((Protection.Confidential, CaseState.Assigned), ((await _service.Stored(accusing)).Protection, (await _service.Stored(plain)).State));
    }

    /// <summary>Until a person has decided, the words of a held letter leave the desk for no report; the letter is counted.</summary>
    [Fact]
    public async Task HeldLetter_IsExportedWithoutItsWords()
    {
        var (held, released) = ((await Classified(Accusing)).Id, (await Classified(Accusing)).Id);
        await (await _service.Officer()).Assign(released, Samples.Division);
        var file = Path.Combine(_service.Folder, "cases.jsonl");

        Assert.Equal(0, await OperatorCommands.Run(["export", "cases", file, .. _service.Settings]));

        var lines = await File.ReadAllLinesAsync(file);
        Assert.Equal([false, true], lines.Select(line => line.Contains("收受供应商", StringComparison.Ordinal)));
        Assert.Contains($"\"id\":\"{held}\"", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task DangerToLife_StandsOnTheCaseAndInTheQueue()
    {
        var stored = await Classified(Desperate);

        Assert.Equal(Alarm.Life, stored.Alarm);
        var staff = await _service.Officer();
        Assert.Contains("可能危及生命", (await staff.OpenCase(stored.Id)).TextOf("alarm"), StringComparison.Ordinal);
        Assert.Contains("可能危及生命", (await staff.OpenQueue("All")).TextOf("alarm"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EverydayLetter_IsNeitherHeldNorMarked()
    {
        var stored = await Classified(Everyday);

        Assert.Equal((Protection.Normal, null, null), (stored.Protection, stored.Alarm, stored.HeldBecause));
        Assert.False((await (await _service.Officer()).OpenCase(stored.Id)).Has("alarm"));
    }

    [Fact]
    public async Task Citizen_ReadsNothingOfIt()
    {
        var citizen = new Citizen(_service);
        var code = (await citizen.Submit(Accusing)).Code;
        await Eventually.Get(() => _service.CaseOf(code), c => c.Suggestion is not null);

        var view = (await citizen.Follow(code)).GetRawText();

        Assert.DoesNotContain("保密", view, StringComparison.Ordinal);
        Assert.DoesNotContain("检举", view, StringComparison.Ordinal);
    }

    // A person sealed it while the classifier looked: nothing that the classifier read may be written beside it.
    [Fact]
    public async Task CaseSealedMeanwhile_IsLeftAlone()
    {
        await using var own = await Service.Start();
        var id = await own.Received(Accusing);
        var officer = await own.Officer();
        await officer.Press(await officer.OpenCase(id), "raise-Confidential");
        await TrainedModel.CopyTo(own);

        await own.Restart();
        var later = (await new Citizen(own).Submit(Everyday)).Code;
        await Eventually.Get(() => own.CaseOf(later), c => c.Suggestion is not null);

        var stored = await own.Stored(id);
        Assert.Equal((Protection.Confidential, null, null), (stored.Protection, stored.Suggestion, stored.Alarm));
        Assert.DoesNotContain(stored.Events, e => e.Why is not null && e.Why.Contains("自动检查", StringComparison.Ordinal));
        Assert.False(await own.Query(db => db.FindableWords.AnyAsync(row => row.CaseId == id)));
    }

    private async Task<Case> Classified(FeedbackRequest letter)
    {
        var code = (await new Citizen(_service).Submit(letter)).Code;
        return await Eventually.Get(() => _service.CaseOf(code), c => c.Suggestion is not null);
    }
}
