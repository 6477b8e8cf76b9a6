using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;

namespace PublicNotice.FeedbackApi.Tests.Audit;

public sealed class AuditPageTests : IAsyncLifetime
{
    private const string Path = "/staff/audit";
    private Service _service = null!;
    private Staff _auditor = null!;

    public async Task InitializeAsync()
    {
        _service = await Service.Start();
        _auditor = await Staff.SignedIn(_service, StaffRole.Auditor);
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task WithoutTheRole_IsForbidden()
    {
        var other = await Staff.SignedIn(_service, StaffRole.Operator, StaffRole.Dispatcher);

        var answer = await other.Get(Path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("没有这项权限", (await answer.Page()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_IsThereWithItsAddress()
    {
        var row = (await _auditor.Open(Path)).Find("audit").QuerySelector("tbody tr")!.TextContent;

        Assert.Contains("登录", row, StringComparison.Ordinal);
        Assert.Contains(_auditor.Signature, row, StringComparison.Ordinal);
        Assert.Contains("10.", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NumberThatIsNone_IsSaidAndNotFilteredBy()
    {
        var page = await _auditor.Open(Path + "?case=abc");

        Assert.Equal("办件编号应当是数字，“abc”不是，没有按它筛选。", page.TextOf("ignored"));
        Assert.True(page.Has("audit"));
    }

    [Fact]
    public async Task NamedCase_IsAnEventWithoutTheName()
    {
        var id = await _service.Received(Samples.Letter with { Name = "张三丰", Contact = "13800000001" });
        await (await _service.Officer()).OpenCase(id);

        var text = (await _auditor.Open(Path)).Find("audit").TextContent;

        Assert.Contains("查看来件人身份", text, StringComparison.Ordinal);
        Assert.Contains($"办件 {id}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("张三丰", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000001", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProtectedCase_ShowsItsReadingAndNotItsNumber()
    {
        var id = await _service.Received(Samples.Accusation);
        await (await _service.Officer()).OpenCase(id);

        var text = (await _auditor.Open(Path)).Find("audit").TextContent;

        Assert.Contains("查看保密件", text, StringComparison.Ordinal);
        Assert.DoesNotContain($"办件 {id}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilterByAProtectedCase_AnswersAsForNone()
    {
        var id = await _service.Received(Samples.Accusation);
        await (await _service.Officer()).OpenCase(id);

        Assert.False((await _auditor.Open($"{Path}?case={id}")).Has("audit"));
        Assert.False((await _auditor.Open($"{Path}?case=999999")).Has("audit"));
    }

    [Fact]
    public async Task Filters_KeepWhatIsAskedFor()
    {
        await (await _service.Officer()).OpenCase(await _service.Received(Samples.Letter with { Name = "张三" }));
        var officer = (await _service.Officer()).UserName;

        Assert.Equal(1, await Count($"?what=identity-read&who={officer}"));
        Assert.Equal(0, await Count($"?what=identity-read&who=nobody"));
        Assert.Equal(1, await Count("?what=identity-read&from=2023-12-01&to=2023-12-01"));
        Assert.Equal(0, await Count("?what=identity-read&from=2023-12-02"));
        Assert.Equal(0, await Count("?what=identity-read&to=2023-11-30"));
    }

    [Fact]
    public async Task ActOnACase_IsToldInWords()
    {
        var id = await _service.Assigned();

        var text = (await _auditor.Open($"{Path}?what=case-acted&case={id}")).Find("audit").TextContent;

        Assert.Contains("处室：规划财务处", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Assigned", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Private", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasChanged_IsToldInWords()
    {
        await using var scope = _service.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AuditLog>().Record(AuditActor.Console, AuditCode.RightsChanged, "调岗",
            new { account = "李四", state = new { roles = (string[])["Handler"], divisions = (string[])[Samples.Division] } }, new { unknown = 3, authenticator = true });

        var text = (await _auditor.Open(Path + "?what=rights-changed")).Find("audit").TextContent;

        Assert.Contains("原为 账号：李四；角色：承办人；处室：规划财务处", text, StringComparison.Ordinal);
        Assert.Contains("现为 unknown：3；动态验证码：有", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?p=99999999999999999999")]
    [InlineData("?from=0001-01-01&to=9999-12-31")]
    [InlineData("?from=nonsense&case=-1&what=%00&who=%27")]
    [InlineData("?case=1&case=2&p=-1")]
    public async Task NonsenseInTheAddress_FailsNothing(string query) =>
        Assert.Equal(HttpStatusCode.OK, (await _auditor.Get(Path + query)).StatusCode);

    [Fact]
    public async Task ManyEvents_AreInPages()
    {
        foreach (var _ in Enumerable.Range(0, 101))
        {
            await using var scope = _service.App.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AuditLog>().Record(AuditActor.Console, AuditCode.Exported);
        }

        Assert.Equal(100, await Count("?what=exported"));
        Assert.Equal(1, await Count("?what=exported&p=2"));
    }

    private async Task<int> Count(string query) =>
        (await _auditor.Open(Path + query)).QuerySelectorAll("[data-testid=audit] tbody tr").Length;
}
