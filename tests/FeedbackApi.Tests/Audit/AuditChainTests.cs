using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Operate;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Tests.Audit;

/// <summary>The chain: no gap, no change unseen, and no event without its act.</summary>
public sealed class AuditChainTests : IAsyncLifetime
{
    private Service _service = null!;

    public async Task InitializeAsync() => _service = await Service.Start();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task ManyAtOnce_AreNumberedWithoutAGapAndHoldTogether()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 25; i++)
            {
                await Record(AuditCode.Exported, $"{writer} {i}");
            }
        }));

        Assert.Equal(Enumerable.Range(1, 200).Select(n => (long)n), (await _service.Events()).Select(e => e.Sequence));
        Assert.Equal(0, await Operate("audit", "verify", "db"));
    }

    [Fact]
    public async Task ActThatFails_LeavesNoEventAndNoGap()
    {
        await Record(AuditCode.Exported, "一");
        await using (var scope = _service.App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
            db.Users.Add(new StaffAccount { DisplayName = null! });
            scope.ServiceProvider.GetRequiredService<AuditLog>().Add(AuditActor.Console, AuditCode.AccountMade);
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await Record(AuditCode.Exported, "二");

        Assert.Equal([(1L, "一"), (2L, "二")], (await _service.Events()).Select(e => (e.Sequence, e.Why!)));
    }

    [Fact]
    public async Task ActAndEvent_AreSavedTogether()
    {
        await using (var scope = _service.App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
            db.Users.Add(new StaffAccount { DisplayName = "王敏", UserName = "wang" });
            scope.ServiceProvider.GetRequiredService<AuditLog>().Add(
                AuditActor.Console, AuditCode.RightsChanged, "调岗", new { roles = (string[])["Handler"] }, new { roles = (string[])[] }, caseId: 7);
            await db.SaveChangesAsync();
        }

        var e = Assert.Single(await _service.Events());
        Assert.Equal(("rights-changed", "修改角色和处室", "调岗", """{"roles":["Handler"]}""", """{"roles":[]}""", 7L), (e.What, e.Words, e.Why, e.Before, e.After, e.CaseId));
        Assert.Equal(1, await _service.Query(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task EventThatIsAddedByHand_BreaksTheProof()
    {
        await Record(AuditCode.Exported, "一");
        await _service.Query(db => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "AuditEvents" ("Sequence", "At", "Who", "What", "Words", "Hash") VALUES (2, 0, '谁', 'exported', '导出数据', {new byte[32]})"""));

        Assert.Equal(1, await Operate("audit", "verify", "db"));
    }

    [Fact]
    public async Task Export_IsProvedByTheCommandAndByHand()
    {
        await Record(AuditCode.Exported, "理由“甲”\n<乙> \ud83d");
        var file = await Export();

        Assert.Equal(0, await Operate("audit", "verify", file));
        var lines = await File.ReadAllLinesAsync(file);
        Assert.Equal(2, lines.Length);
        var previous = new byte[32];
        foreach (var line in lines)
        {
            var e = Encoding.UTF8.GetBytes(line[(line.IndexOf("\"event\":", StringComparison.Ordinal) + 8)..^1]);
            previous = SHA256.HashData([.. previous, .. e]);
            Assert.Equal(Convert.ToHexStringLower(previous), JsonElement.Parse(line).GetProperty("hash").GetString());
        }
    }

    [Theory]
    [InlineData("change")]
    [InlineData("remove")]
    [InlineData("swap")]
    [InlineData("nonsense")]
    public async Task ChangedExport_IsRefused(string how)
    {
        foreach (var word in (string[])["甲", "乙", "丙"])
        {
            await Record(AuditCode.Exported, word);
        }

        var file = await Export();
        var lines = (await File.ReadAllLinesAsync(file)).ToList();
        switch (how)
        {
            case "change": lines[1] = lines[1].Replace('乙', '丁'); break;
            case "remove": lines.RemoveAt(1); break;
            case "swap": (lines[0], lines[1]) = (lines[1], lines[0]); break;
            default: lines[1] = "[]"; break;
        }

        await File.WriteAllLinesAsync(file, lines);

        Assert.Equal(1, await Operate("audit", "verify", file));
    }

    [Fact]
    public async Task Export_WritesOverNothing()
    {
        var file = await Export();

        Assert.Equal(1, await Operate("audit", "export", file));
        Assert.Equal(1, await _service.CountEvents(AuditCode.Exported));
    }

    private async Task<string> Export()
    {
        var file = Path.Combine(_service.Folder, "audit.jsonl");
        Assert.Equal(0, await Operate("audit", "export", file));
        return file;
    }

    private async Task Record(AuditCode what, string why)
    {
        await using var scope = _service.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AuditLog>().Record(AuditActor.Console, what, why);
    }

    private Task<int> Operate(params string[] words) => OperatorCommands.Run([.. words, .. _service.Settings]);
}
