using System.Text.Json;
using PublicNotice.FeedbackApi.Operate;

namespace PublicNotice.FeedbackApi.Tests.Operate;

/// <summary>What leaves the desk for reports and for learning: never a protected case, never who sent one.</summary>
public sealed class AnalyticsExportTests : IAsyncLifetime
{
    private Service _service = null!;

    public async Task InitializeAsync() => _service = await Service.Start();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Cases_AreWrittenWithoutIdentitiesAndProtectedOnes()
    {
        var answered = await _service.Answered();
        await _service.Received(Samples.Letter with { Name = "张三", Contact = "13800000000" });
        await _service.Received(Samples.Accusation);
        var hidden = await _service.Received(Samples.Letter with { Text = "身份要保密的来件。" });
        var staff = await _service.Officer();
        await staff.Press(await staff.OpenCase(hidden), "raise-IdentityHidden");

        var (lines, text) = await Export("cases");

        Assert.Equal(2, lines.Count);
        Assert.Equal((answered.ToString(System.Globalization.CultureInfo.InvariantCulture), "Answered", "2023-12-01", Samples.Division),
            (lines[0].GetProperty("id").GetString(), lines[0].GetProperty("state").GetString(), lines[0].GetProperty("answeredAt").GetString(), lines[0].GetProperty("division").GetString()));
        Assert.All(["张三", "13800000000", "虚报项目资金", "身份要保密"], words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Corrections_AreTheDivisionsThatAccepted()
    {
        var (accepted, assigned) = (await _service.Assigned(), await _service.Assigned());
        await (await _service.Officer()).Act(accepted, CaseAct.Accept);
        Assert.Equal(CaseState.Assigned, (await _service.Stored(assigned)).State);

        var (lines, _) = await Export("corrections");

        Assert.Equal((Samples.Division, true, true, "2023-12-01"), (Assert.Single(lines).GetProperty("division").GetString(),
            lines[0].GetProperty("accepted").GetBoolean(), lines[0].GetProperty("shown").GetBoolean(), lines[0].GetProperty("date").GetString()));
    }

    /// <summary>A letter that its sender took back after the division had accepted it is no example.</summary>
    [Fact]
    public async Task Corrections_LeaveOutWhatWasWithdrawn()
    {
        var (id, code) = await _service.Sent();
        var staff = await _service.Officer();
        await staff.Assign(id, Samples.Division);
        await _service.Done(id, CaseAct.Accept);
        Assert.Single((await Export("corrections")).Lines);

        await new Citizen(_service).PostJson("/api/v1/track/withdraw", JsonSerializer.Serialize(new { code }));

        Assert.Equal(CaseState.Withdrawn, await _service.StateOf(id));
        Assert.Empty((await Export("corrections")).Lines);
    }

    private async Task<(List<JsonElement> Lines, string Text)> Export(string what)
    {
        var file = Path.Combine(_service.Folder, what + ".jsonl");
        Assert.Equal(0, await OperatorCommands.Run(["export", what, file, .. _service.Settings]));
        var text = await File.ReadAllTextAsync(file);
        return ([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))], text);
    }
}
