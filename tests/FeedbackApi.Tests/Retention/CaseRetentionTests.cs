using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.FeedbackApi.Operate;
using PublicNotice.FeedbackApi.Retention;

namespace PublicNotice.FeedbackApi.Tests.Retention;

/// <summary>保存期限 (incident T61): announced, then destroyed, in copies of the database too; open and touched cases stay.</summary>
public sealed class CaseRetentionTests : IAsyncLifetime
{
    private Service _service = null!;

    public async Task InitializeAsync() => _service = await Service.Start();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task OldCase_IsAnnouncedFirstAndDestroyedAfterTheGrace()
    {
        var (code, id) = await Answered();
        Pass(months: 24);

        Assert.Equal((1, 0), await Run());
        Assert.Equal((0, 0), await Run());
        Assert.Equal("张三", (await Stored(id)).SealedName is null ? null : "张三");
        _service.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal((0, 1), await Run());

        var tombstone = await Stored(id);
        Assert.Equal((null, "", null, null, null), (tombstone.Title, tombstone.Text, tombstone.SealedName, tombstone.SealedContact, tombstone.Answer));
        Assert.Equal((0, 32), (tombstone.Salt.Length, tombstone.Commitment.Length));
        Assert.Contains(tombstone.Events, e => e.What == "来件内容已销毁");
        Assert.Contains("已按保存期限销毁", (await new Citizen(_service).Follow(code)).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(await _service.Store.Holds(_service, "标题一"));
    }

    [Fact]
    public async Task DestroyedCase_IsUnreadableInABackupToo()
    {
        var (_, id) = await Answered();
        var restore = await _service.Store.Backup(_service);
        Pass(months: 24);
        await Run();
        _service.Clock.Advance(TimeSpan.FromDays(31));
        await Run();

        await _service.Restart(restore);

        var back = await Eventually.Get(() => Stored(id), found => found.ErasedAt is not null);
        Assert.Equal("", back.Text);
        Assert.False(await Eventually.Get(() => _service.Store.Holds(_service, "标题一"), holds => !holds));
        var page = (await (await Staff.SignedIn(_service)).OpenCase(id)).Body!.TextContent;
        Assert.DoesNotContain("张三", page, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DestroyedCase_TakesNoFurtherActs()
    {
        var (code, id) = await Answered();
        Pass(months: 24);
        await Run();
        _service.Clock.Advance(TimeSpan.FromDays(31));
        await Run();

        var answer = await new Citizen(_service).PostJson("/api/v1/track/reopen", $$"""{"code":"{{code}}","reason":"没有解决"}""");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.NotNull((await Stored(id)).ErasedAt);
    }

    [Fact]
    public async Task OpenCase_IsKeptHoweverOld()
    {
        await _service.Received();
        Pass(months: 120);

        Assert.Equal((0, 0), await Run());
    }

    [Fact]
    public async Task LaterAct_StartsTheTimeAnew()
    {
        var (code, _) = await Answered();
        Pass(months: 24);
        await Run();

        Assert.Equal(HttpStatusCode.OK, (await new Citizen(_service).PostJson("/api/v1/track/rating", $$"""{"code":"{{code}}","rating":"满意"}""")).StatusCode);
        _service.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal((0, 0), await Run());
    }

    [Fact]
    public async Task RetainedCase_IsKeptUntilItIsReleased()
    {
        var (_, id) = await Answered();
        Pass(months: 24);
        Assert.Equal(0, await Operate("retention", "retain", $"{id}", "诉讼"));
        Assert.Equal((0, 0), await Run());
        Assert.Equal(0, await Operate("retention", "release", $"{id}", "结案"));

        // Both are acts of people, and each starts the time anew.
        Assert.Equal((0, 0), await Run());
        Assert.Equal(["延长保存", "解除延长保存"], (await Stored(id)).Events.TakeLast(2).Select(e => e.What));
        _service.Clock.Set(TimeProvider.System.GetUtcNow().AddMonths(25));
        Assert.Equal((1, 0), await Run());
    }

    [Fact]
    public async Task WrongCall_IsToldByItsExitCode()
    {
        await Answered();
        Assert.Equal(1, await Operate("retention", "retain", "999999", "没有这一件"));
        Assert.Equal(2, await Operate("retention", "nonsense"));
    }

    [Fact]
    public async Task PrivacyStatement_SaysWhatTheServerEnforces()
    {
        await using var own = await Service.Start("--Retention:Months:投诉=48", "--Retention:GraceDays=15");

        var statement = (await new Citizen(own).OpenForm()).Body!.TextContent;

        Assert.Contains("投诉 48 个月", statement, StringComparison.Ordinal);
        Assert.Contains("预告 15 天", statement, StringComparison.Ordinal);
    }

    private async Task<(string Code, long Id)> Answered()
    {
        var code = (await new Citizen(_service).Submit(Samples.Letter with { Title = "标题一", Name = "张三", Contact = "13800000000" })).Code;
        var (id, staff) = ((await _service.CaseOf(code)).Id, await _service.Officer());
        await staff.Assign(id, Samples.Division);
        await staff.Answer(id, "已经修好。");
        return (code, id);
    }

    private void Pass(int months) => _service.Clock.Set(_service.Clock.GetUtcNow().AddMonths(months).AddDays(1));

    private Task<Cases.Case> Stored(long id) => _service.Query(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id));

    private async Task<(int, int)> Run()
    {
        await using var scope = _service.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CaseRetention>().Run(default);
    }

    private Task<int> Operate(params string[] words) => OperatorCommands.Run([.. words, .. _service.Settings]);
}
