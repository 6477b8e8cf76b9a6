using System.Text;

namespace PublicNotice.FeedbackApi.Tests.Submit;

/// <summary>The receipt code opens the case: it is in no address, no log and no store. Neither is what the citizen wrote in a log.</summary>
public sealed class ReceiptSecrecyTests
{
    [Fact]
    public async Task Logs_TellNeitherCodeNorWords()
    {
        await using var service = await Service.Start("--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace");
        var citizen = new Citizen(service);
        var letter = Samples.LetterOnItem with { Title = "秘密标题", Text = "秘密内容", Name = "秘密姓名", Contact = "13900000000" };

        var codes = new[] { (await citizen.Submit(letter)).Code, await ByForm(citizen, letter), (await citizen.Submit(letter, "secret-key")).Code };
        foreach (var code in codes)
        {
            await citizen.Follow(code);
            await citizen.TrackPage(code);
        }

        var log = string.Join('\n', service.Log.Lines);
        Assert.Contains("/api/v1/track", log, StringComparison.Ordinal);
        string[] secrets = [.. codes, .. codes.Select(code => code.Replace("-", "", StringComparison.Ordinal)), letter.Title, letter.Text, letter.Name, letter.Contact, "secret-key"];
        Assert.DoesNotContain(secrets, secret => log.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Database_HoldsNoCodeAndNoName()
    {
        await using var service = await Service.Start();
        var code = (await new Citizen(service).Submit(Samples.Letter with { Name = "秘密姓名", Contact = "13900000000" })).Code;

        Assert.True(await service.Store.Holds(service, Samples.Letter.Text!));
        foreach (var secret in new[] { code, code.Replace("-", "", StringComparison.Ordinal), "秘密姓名", "13900000000" })
        {
            Assert.False(await service.Store.Holds(service, secret), secret);
        }
    }

    private static async Task<string> ByForm(Citizen citizen, FeedbackApi.Submit.FeedbackRequest letter)
    {
        var answer = await citizen.SubmitForm(await citizen.OpenForm(Samples.Notice), letter);
        Assert.Equal("/feedback/receipt", answer.Headers.Location?.ToString());
        return (await citizen.Open("/feedback/receipt")).TextOf("receipt-code");
    }
}
