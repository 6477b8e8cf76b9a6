using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Handling;

/// <summary>公开状态: consent, a second person, no personal data, and a code when it is hidden.</summary>
public sealed class PublicityTests(Service service) : IClassFixture<Service>
{
    private static readonly (string, string?)[] Wording = [("title", "路灯"), ("text", "反映路灯损坏。"), ("publicAnswer", "已经修好。")];

    [Fact]
    public async Task Publication_NeedsConsent()
    {
        var id = await service.Answered();

        Assert.False((await (await service.Officer()).OpenCase(id)).Has("propose"));
    }

    [Fact]
    public async Task Wording_IsPublishedByASecondPerson()
    {
        var id = await Answered();
        var (one, other) = (await service.Officer(), await service.SecondPerson());
        await one.Press(await one.OpenCase(id), "propose", Wording);
        var own = await one.OpenCase(id);
        Assert.Contains("由另一位宣传人员核对后公开", own.TextOf("waits-for-another"), StringComparison.Ordinal);
        Assert.False(own.Has("publicity-Publish"));
        Assert.Equal("公开须由另一人进行：写的人不能自己公开。", await Acts.Refusal(await one.Press(own, "publicity-SendBack", ("act", "Publish"))));

        var published = await other.Press(await other.OpenCase(id), "publicity-Publish");

        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        var stored = await service.Stored(id);
        Assert.Equal((Publicity.Published, "反映路灯损坏。", service.Clock.GetUtcNow()), (stored.Publicity, stored.Public!.Text, stored.Public.PublishedAt));
    }

    [Fact]
    public async Task PersonalData_StopsThePublicationUnlessAReasonIsGiven()
    {
        var id = await Answered();
        var (one, other) = (await service.Officer(), await service.SecondPerson());
        await one.Press(await one.OpenCase(id), "propose", [.. Wording[..1], ("text", "请回电 13800138000。"), Wording[2]]);
        Assert.True((await other.OpenCase(id)).Has("personal-data"));

        Assert.StartsWith("公开稿里似乎有个人信息：手机号码", await Acts.Refusal(await other.Press(await other.OpenCase(id), "publicity-Publish")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Press(await other.OpenCase(id), "publicity-Publish", ("why", "这是对外公布的热线"))).StatusCode);
    }

    [Fact]
    public async Task HiddenCase_BearsItsCodeAndMayBeRestored()
    {
        var id = await Answered();
        var (one, other) = (await service.Officer(), await service.SecondPerson());
        await one.Press(await one.OpenCase(id), "propose", Wording);
        await other.Press(await other.OpenCase(id), "publicity-Publish");
        Assert.Equal("请选择隐藏的理由。", await Acts.Refusal(await one.Press(await one.OpenCase(id), "publicity-Hide")));

        await one.Press(await one.OpenCase(id), "publicity-Hide", ("code", "ThirdParty"));

        Assert.Equal((Publicity.Hidden, HidingCode.ThirdParty), ((await service.Stored(id)).Publicity, (await service.Stored(id)).Public!.HiddenAs));
        Assert.Equal("请填写理由。", await Acts.Refusal(await one.Press(await one.OpenCase(id), "publicity-Restore")));
        await one.Press(await one.OpenCase(id), "publicity-Restore", ("why", "第三人同意"));
        Assert.Equal((Publicity.Restored, null), ((await service.Stored(id)).Publicity, (await service.Stored(id)).Public!.HiddenAs));
    }

    // What was hidden is not gone while it is worded anew: its tombstone stands until a second person publishes the new words.
    [Fact]
    public async Task HiddenCase_IsWordedAnewAndSentBackToItsTombstone()
    {
        var id = await Answered();
        var (one, other) = (await service.Officer(), await service.SecondPerson());
        await one.Press(await one.OpenCase(id), "propose", Wording);
        await other.Press(await other.OpenCase(id), "publicity-Publish");
        await one.Press(await one.OpenCase(id), "publicity-Hide", ("code", "Superseded"));

        await one.Press(await one.OpenCase(id), "propose", [.. Wording[..1], ("text", "另写的摘要。"), Wording[2]]);
        Assert.Equal((Publicity.PendingRedaction, HidingCode.Superseded), ((await service.Stored(id)).Publicity, (await service.Stored(id)).Public!.HiddenAs));
        await other.Press(await other.OpenCase(id), "publicity-SendBack", ("why", "写得不清楚"));
        Assert.Equal(Publicity.Hidden, (await service.Stored(id)).Publicity);
        await one.Press(await one.OpenCase(id), "propose", [.. Wording[..1], ("text", "再写的摘要。"), Wording[2]]);
        await other.Press(await other.OpenCase(id), "publicity-Publish");

        var stored = await service.Stored(id);
        Assert.Equal((Publicity.Published, null, "再写的摘要。"), (stored.Publicity, stored.Public!.HiddenAs, stored.Public.Text));
    }

    // Reopened between the wording and its publication: what is worded is not the answer any more.
    [Fact]
    public async Task WordingOfAnEarlierAnswer_IsNotPublished()
    {
        var code = (await new Citizen(service).Submit(Samples.Letter with { Publish = true })).Code;
        var id = (await service.CaseOf(code)).Id;
        var (one, other) = (await service.Officer(), await service.SecondPerson());
        await one.Assign(id, Samples.Division);
        await one.Answer(id, "已经修好。");
        await one.Press(await one.OpenCase(id), "propose", Wording);
        await new Citizen(service).PostJson("/api/v1/track/reopen", $$"""{"code":"{{code}}","reason":"没有修好。"}""");
        Assert.Equal("这件办件正在重新办理，原来的答复不能再公开。请退改，待新的答复发出后重拟。",
            await Acts.Refusal(await other.Press(await other.OpenCase(id), "publicity-Publish")));
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await one.Answer(id, "这次修好了。");

        Assert.Equal("拟稿以后又有新的答复。请退改，按新的答复重拟。",
            await Acts.Refusal(await other.Press(await other.OpenCase(id), "publicity-Publish")));
    }

    [Fact]
    public async Task PublishedCase_IsHiddenBeforeItBecomesConfidential()
    {
        var id = await Answered();
        var staff = await service.Officer();
        await staff.Press(await staff.OpenCase(id), "propose", Wording);

        Assert.Equal("这件办件已经公开或拟公开，请先隐藏或退改，再提高保护级别。", await Acts.Refusal(await staff.Press(await staff.OpenCase(id), "raise-Confidential")));
    }

    [Fact]
    public async Task OriginalWords_AreNotPublishedAsTheyAre()
    {
        var id = await Answered();
        var staff = await service.Officer();

        var answer = await staff.Press(await staff.OpenCase(id), "propose", ("text", Samples.Letter.Text), ("publicAnswer", "已经修好。"));

        Assert.StartsWith("摘要和来件原文一样。", await Acts.Refusal(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithdrawnAfterReopening_IsHiddenAtTheCitizensRequest()
    {
        var code = (await new Citizen(service).Submit(Samples.Letter with { Publish = true })).Code;
        var id = (await service.CaseOf(code)).Id;
        var (one, other, citizen) = (await service.Officer(), await service.SecondPerson(), new Citizen(service));
        await one.Assign(id, Samples.Division);
        await one.Answer(id, "已经修好。");
        await one.Press(await one.OpenCase(id), "propose", Wording);
        await other.Press(await other.OpenCase(id), "publicity-Publish");
        await citizen.PostJson("/api/v1/track/reopen", $$"""{"code":"{{code}}","reason":"没有修好。"}""");

        await citizen.PostJson("/api/v1/track/withdraw", $$"""{"code":"{{code}}"}""");

        var stored = await service.Stored(id);
        Assert.Equal((CaseState.Withdrawn, Publicity.Hidden, HidingCode.SubmittersRequest), (stored.State, stored.Publicity, stored.Public!.HiddenAs));
    }

    [Fact]
    public async Task EmptyWording_IsRefusedAndWhatWasTypedIsKept()
    {
        var id = await Answered();
        var staff = await service.Officer();

        var answer = await staff.Press(await staff.OpenCase(id), "propose", ("text", "写了一半的摘要"), ("publicAnswer", " "));

        Assert.Equal("写了一半的摘要", (await answer.Page()).ValueOf("public-text"));
    }

    private async Task<long> Answered()
    {
        var id = await service.Received(Samples.Letter with { Publish = true });
        var staff = await service.Officer();
        await staff.Assign(id, Samples.Division);
        await staff.Answer(id, "已经修好。");
        return id;
    }
}
