using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>What looks like a program's work is taken with a receipt and waits for a person: never refused, never a verdict (T48).</summary>
public sealed class HeldSubmissionTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    [Fact]
    public async Task FormSentAtOnce_GetsAReceiptAndIsHeld()
    {
        var answer = await _citizen.SubmitForm(await _citizen.OpenForm(), Samples.Letter);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("不足 4 秒", await HeldBecause(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormReadFirst_IsNotHeld()
    {
        var form = await _citizen.OpenForm();
        service.Clock.Advance(TimeSpan.FromSeconds(5));

        await _citizen.SubmitForm(form, Samples.Letter);

        Assert.Null(await HeldBecause());
    }

    [Fact]
    public async Task FormOpenedBeforeTheClockWasSteppedBack_IsNotHeld()
    {
        var form = await _citizen.OpenForm();
        service.Clock.Advance(TimeSpan.FromSeconds(-10));

        await _citizen.SubmitForm(form, Samples.Letter with { Text = "时钟拨回了。" });

        Assert.Null(await HeldBecause());
        service.Clock.Advance(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task TrapFilled_GetsAReceiptAndIsHeldWithItsReason()
    {
        var form = await _citizen.OpenForm();
        service.Clock.Advance(TimeSpan.FromSeconds(5));
        var shown = await (await _citizen.CheckForm(form, Samples.Letter)).Page();

        var answer = await _citizen.Press(shown, "submit", ("website", "http://example.com"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("看不见的栏目", await HeldBecause(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForgedNote_IsHeld()
    {
        var shown = await (await _citizen.CheckForm(await _citizen.OpenForm(), Samples.Letter)).Page();

        await _citizen.Press(shown, "submit", ("opened", "0"));

        Assert.Contains("没有打开表单", await HeldBecause(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeldCase_WaitsInAQueueOfItsOwnAndSaysWhy()
    {
        await _citizen.SubmitForm(await _citizen.OpenForm(), Samples.Letter with { Title = "等人看的来件" });
        var staff = await service.Officer();

        Assert.Contains("等人看的来件", (await staff.OpenQueue("Held")).TextOf("queue"), StringComparison.Ordinal);

        var code = (await _citizen.Open("/feedback/receipt")).TextOf("receipt-code");
        Assert.Contains("不要仅凭提示处理", (await staff.OpenCase((await service.CaseOf(code)).Id)).TextOf("held"), StringComparison.Ordinal);
        Assert.Equal("已收到", (await _citizen.Follow(code)).GetProperty("state").GetString());
    }

    // A program by the API says that it is one.
    [Fact]
    public async Task SubmissionByTheApi_IsNotHeld() =>
        Assert.Null((await service.CaseOf((await _citizen.Submit(Samples.Letter)).Code)).HeldBecause);

    private async Task<string?> HeldBecause() =>
        (await service.CaseOf((await _citizen.Open("/feedback/receipt")).TextOf("receipt-code"))).HeldBecause;
}
