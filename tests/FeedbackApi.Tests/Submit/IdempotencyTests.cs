using System.Net;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>Double clicks and retries (incidents T53, T54): one case, one receipt, and never a lost second message that differs.</summary>
public sealed class IdempotencyTests(Service service) : IClassFixture<Service>
{
    private readonly Citizen _citizen = new(service);

    [Fact]
    public async Task SameKeySameWords_GiveTheSameReceipt()
    {
        // An instant as real clocks have it, finer than the store.
        service.Clock.Set(service.Clock.GetUtcNow().AddTicks(1234567));
        var first = await _citizen.Submit(Samples.Letter, "one");
        var before = await service.CountCases();
        service.Clock.Advance(TimeSpan.FromMinutes(5));

        var second = await _citizen.Submit(Samples.Letter, "one");

        Assert.Equal(first, second);
        Assert.Equal(before, await service.CountCases());
    }

    [Fact]
    public async Task SameKeyInParallel_GivesOneCaseAndOneReceipt()
    {
        var before = await service.CountCases();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _citizen.Submit(Samples.LetterOnItem, "parallel")));

        Assert.Single(receipts.Distinct());
        Assert.Equal(before + 1, await service.CountCases());
    }

    [Fact]
    public async Task SameKeyOtherWords_AreTwoCases()
    {
        var (first, second) = (await _citizen.Submit(Samples.Letter, "two"), await _citizen.Submit(Samples.Letter with { Text = "另一件事" }, "two"));

        Assert.NotEqual(first.Code, second.Code);
        Assert.Equal("另一件事", (await service.CaseOf(second.Code)).Text);
    }

    [Fact]
    public async Task SameKeyOtherName_AreTwoCases()
    {
        var (first, second) = (await _citizen.Submit(Samples.Letter, "name"), await _citizen.Submit(Samples.Letter with { Name = "李四" }, "name"));

        Assert.NotEqual(first.Code, second.Code);
    }

    [Fact]
    public async Task EmptyKey_IsNoKey()
    {
        var (first, second) = (await _citizen.Submit(Samples.Letter, ""), await _citizen.Submit(Samples.Letter, ""));

        Assert.NotEqual(first.Code, second.Code);
    }

    [Fact]
    public async Task KeyAfterRestart_StillGivesTheSameReceipt()
    {
        await using var own = await Service.Start();
        var first = await new Citizen(own).Submit(Samples.Letter, "restart");
        await own.Restart();

        Assert.Equal(first, await new Citizen(own).Submit(Samples.Letter, "restart"));
    }

    [Fact]
    public async Task DoubleClickOnTheForm_GivesOneCase()
    {
        var form = await _citizen.OpenForm();
        var before = await service.CountCases();

        var answers = await Task.WhenAll(_citizen.SubmitForm(form, Samples.Letter), _citizen.SubmitForm(form, Samples.Letter));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Equal(before + 1, await service.CountCases());
    }

    [Fact]
    public async Task EveryFormShown_HasAKeyOfItsOwn()
    {
        var (first, second) = (await _citizen.OpenForm(), await _citizen.OpenForm());

        Assert.NotEqual(KeyOf(first), KeyOf(second));
        Assert.Equal(KeyOf(first), KeyOf(await (await _citizen.SubmitForm(first, new FeedbackRequest())).Page()));
    }

    private static string? KeyOf(AngleSharp.Html.Dom.IHtmlDocument form) =>
        form.QuerySelector("input[name=idempotencyKey]")?.GetAttribute("value");
}
