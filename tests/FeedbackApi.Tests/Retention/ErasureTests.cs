using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Storage;
using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.Tests.Retention;

/// <summary>应要求销毁: two people, at once, in copies too; what must be kept is refused.</summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private const string Path = "/staff/erasures";
    private const string Why = "来件人 11 月 20 日来电要求删除，已核对查询码。";
    private Service _service = null!;

    public async Task InitializeAsync() => _service = await Service.Start();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Request_IsCarriedOutByASecondPerson()
    {
        var (id, code) = await Answered();
        var stored = await _service.Stored(id);
        await Ask(id);
        Assert.Equal("张三", _service.App.Services.GetRequiredService<PersonalData>().Open(await _service.Stored(id)).Name);
        var own = await _service.Officer();
        Assert.False((await own.Open(Path)).Has($"agree-{id}"));

        Assert.Equal(HttpStatusCode.Redirect, (await Agree(await _service.SecondPerson(), id)).StatusCode);

        var tombstone = await _service.Stored(id);
        Assert.Equal(("", null, null, 0), (tombstone.Text, tombstone.SealedName, tombstone.Answer, tombstone.Salt.Length));
        Assert.NotNull(tombstone.ErasedAt);
        Assert.Null(_service.App.Services.GetRequiredService<RecordKeys>().Open(stored.KeySlot, stored.CodeHash));
        Assert.Contains("已应您的要求销毁", (await new Citizen(_service).Follow(code)).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(await _service.Store.Holds(_service, "只在这里的标题"));
        var audited = await _service.Query(db => db.AuditEvents.Where(e => e.CaseId == id && e.What == AuditCode.CaseActed.Code()).OrderBy(e => e.Sequence).Select(e => e.After).ToListAsync());
        Assert.Contains(audited, after => after!.Contains("提出销毁来件内容", StringComparison.Ordinal));
        Assert.Contains("同意销毁来件内容", audited[^1]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverAsked_CannotAgree()
    {
        var (id, _) = await Answered();
        await Ask(id);
        var staff = await _service.Officer();

        var answer = await staff.Press(await staff.Open(Path), "ask", ("id", $"{id}"), ("why", Why));
        Assert.Equal("已经有人提出销毁，等另一人同意。", await Acts.Refusal(answer));
        var forced = Forms.Read((await staff.Open(Path)).Find("ask").Closest("form")!);
        (forced["id"], forced["version"], forced["why"]) = ($"{id}", $"{(await _service.Stored(id)).Version}", Why);

        Assert.Equal("销毁须由另一人同意：提出的人不能自己同意。", await Acts.Refusal(await staff.Post(Path + "?handler=Agree", forced)));
        Assert.Null((await _service.Stored(id)).ErasedAt);
    }

    [Fact]
    public async Task PublishedAnswer_LeavesTheSiteAndItsCodeStaysInTheLog()
    {
        var (id, _) = await Answered(publish: true);
        var (one, other) = (await _service.Officer(), await _service.SecondPerson());
        await one.Press(await one.OpenCase(id), "propose", ("title", "路灯"), ("text", "只在这里的摘要。"), ("publicAnswer", "已经修好。"));
        await other.Press(await other.OpenCase(id), "publicity-Publish");
        await Shows("answers/index.html", text => text.Contains("只在这里的摘要。", StringComparison.Ordinal));
        await Ask(id);

        await Agree(other, id);

        await Shows("answers/index.html", text => !text.Contains("只在这里的摘要。", StringComparison.Ordinal));
        await Shows("statistics/moderation.csv", text => text.Contains("hide,submitters-request", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OpenOrRetainedCase_IsNot()
    {
        var open = await _service.Received();
        var (kept, _) = await Answered();
        Assert.Equal(0, await FeedbackApi.Operate.OperatorCommands.Run(["retention", "retain", $"{kept}", "诉讼", .. _service.Settings]));

        Assert.StartsWith("办件处于“已收到”，还在办理。", await Refused(open), StringComparison.Ordinal);
        Assert.Equal("这件办件已延长保存，解除以后才能销毁。", await Refused(kept));
        Assert.Equal("请填写理由。", await Refused(kept, why: " "));
    }

    [Fact]
    public async Task RefusedRequest_IsOver()
    {
        var (id, _) = await Answered();
        await Ask(id);
        var other = await _service.SecondPerson();

        await other.Press(await other.Open(Path), $"refuse-{id}", ("why", "没有核实身份"));

        Assert.True((await other.Open(Path)).Has("none"));
        Assert.Null((await _service.Stored(id)).ErasedAt);
        await Ask(id);
    }

    [Fact]
    public async Task UnknownOrHiddenCase_IsNotFound()
    {
        var accusation = (await _service.CaseOf((await new Citizen(_service).Submit(Samples.Accusation)).Code)).Id;
        var dispatcher = await Staff.SignedIn(_service, StaffRole.Dispatcher);

        var answer = await dispatcher.Press(await dispatcher.Open(Path), "ask", ("id", $"{accusation}"), ("why", Why));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(long Id, string Code)> Answered(bool publish = false)
    {
        var code = (await new Citizen(_service).Submit(Samples.Letter with { Title = "只在这里的标题", Name = "张三", Publish = publish })).Code;
        var (id, staff) = ((await _service.CaseOf(code)).Id, await _service.Officer());
        await staff.Assign(id, Samples.Division);
        await staff.Answer(id, "已经修好。");
        return (id, code);
    }

    private async Task Ask(long id)
    {
        var staff = await _service.Officer();
        Assert.Equal(HttpStatusCode.Redirect, (await staff.Press(await staff.Open(Path), "ask", ("id", $"{id}"), ("why", Why))).StatusCode);
    }

    private async Task<string> Refused(long id, string why = Why)
    {
        var staff = await _service.Officer();
        return await Acts.Refusal(await staff.Press(await staff.Open(Path), "ask", ("id", $"{id}"), ("why", why)));
    }

    private static async Task<HttpResponseMessage> Agree(Staff staff, long id) =>
        await staff.Press(await staff.Open(Path), $"agree-{id}", ("why", "已核实身份"));

    private async Task Shows(string file, Func<string, bool> isSo)
    {
        var place = System.IO.Path.Combine(_service.Folder, "site", file);
        Assert.True(isSo(await Eventually.Get(() => File.ReadAllTextAsync(place), isSo)));
    }
}
