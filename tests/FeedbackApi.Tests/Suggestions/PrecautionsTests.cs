using Microsoft.EntityFrameworkCore;
using PublicNotice.Analytics;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.Suggestions;

/// <summary>What the gates find is shielded or marked before anybody has looked, and only people undo it.</summary>
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
    public async Task LetterThatAccuses_IsShieldedByTheSystemAndSaysWhy()
    {
        var stored = await Classified(Accusing);

        Assert.Equal((false, true, Protection.IdentityHidden), (stored.IsProtected, stored.HidesIdentity, stored.Protection));
        var raised = stored.Events[^1];
        Assert.Equal(("系统", "保护级别提高为“身份保密”"), (raised.Who, raised.What));
        Assert.Contains("可能是检举控告", raised.Why, StringComparison.Ordinal);
        Assert.Contains(TraitsModel.Load(TraitsModel.Beside(await TrainedModel.Path)).Version, raised.Why, StringComparison.Ordinal);
        var audited = await _service.Query(db => db.AuditEvents.AsNoTracking().SingleAsync(e => e.CaseId == stored.Id && e.Who == "系统"));
        Assert.Equal((AuditCode.CaseActed.Code(), raised.Why), (audited.What, audited.Why));
        Assert.DoesNotContain("红包", audited.After + audited.Before + audited.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShieldedLetter_HidesItsSenderFromTheDivision()
    {
        var id = (await Classified(Accusing)).Id;
        await (await _service.Officer()).Assign(id, Samples.Division);

        var page = await (await Staff.InRoles(_service, [StaffRole.Handler], Samples.Division)).OpenCase(id);

        Assert.True(page.Has("identity-hidden"));
        Assert.DoesNotContain("知情人", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lowering_StillNeedsTwoOfficers()
    {
        var id = (await Classified(Accusing)).Id;
        var (one, other) = (await _service.Officer(), await _service.SecondPerson());

        await one.Press(await one.OpenCase(id), "lower", ("why", "不是检举控告"));
        Assert.Equal(Protection.IdentityHidden, (await _service.Stored(id)).Protection);
        await other.Press(await other.OpenCase(id), "lower", ("why", "核实无误"));

        Assert.Equal(Protection.Normal, (await _service.Stored(id)).Protection);
    }

    [Fact]
    public async Task DangerToLife_StandsOnTheCaseAndInTheQueue()
    {
        var stored = await Classified(Desperate);

        Assert.Equal(Alarm.Life, stored.Alarm);
        var staff = await _service.Officer();
        Assert.Contains("可能危及生命", (await staff.OpenCase(stored.Id)).TextOf("alarm"), StringComparison.Ordinal);
        Assert.Contains("可能危及生命", (await staff.OpenQueue("ToAssign")).TextOf("alarm"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EverydayLetter_IsNeitherShieldedNorMarked()
    {
        var stored = await Classified(Everyday);

        Assert.Equal((Protection.Normal, null), (stored.Protection, stored.Alarm));
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
