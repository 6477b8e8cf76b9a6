using System.Text.Json;
using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Pages;

namespace PublicNotice.EndToEnd.Tests;

/// <summary>
/// 通行密钥, in a browser with an authenticator of its own (WebAuthn's virtual one, by the DevTools protocol). A passkey
/// belongs to a name: these stories ask for localhost, not for an address in numbers.
/// </summary>
[Collection(Stories.Name)]
public sealed class PasskeyTests(World world, Chromium chromium)
{
    private string Address => world.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public Task Passkey_IsMadeAndSignsInAndDies() => chromium.Tell("passkey", new() { ViewportSize = Chromium.Desktop }, async page =>
    {
        await AddAuthenticator(page);
        await SignIn(page);
        await page.GotoAsync(Address + "/staff/account");
        await page.GetByLabel("给新的通行密钥起个名字").FillAsync("办公室电脑");
        await page.GetByTestId("add-passkey").ClickAsync();
        await page.GetByTestId("done").WaitForAsync();
        Assert.Contains("办公室电脑", await page.GetByTestId("passkeys").InnerTextAsync(), StringComparison.Ordinal);

        await page.GetByTestId("sign-out").ClickAsync();
        await page.GetByTestId("sign-in-passkey").ClickAsync();
        await page.Arrives("**/staff");
        await page.GotoAsync(Address + "/staff/account");
        Assert.Contains("通行密钥", await page.GetByTestId("sessions").InnerTextAsync(), StringComparison.Ordinal);

        await page.GetByTestId("remove-passkey").ClickAsync();
        await page.GetByTestId("done").WaitForAsync();
        await page.GetByTestId("sign-out").ClickAsync();
        await page.GetByTestId("sign-in-passkey").ClickAsync();
        await page.GetByTestId("sign-in-trouble").WaitForAsync();
        Assert.EndsWith("/staff/sign-in?handler=Passkey", page.Url, StringComparison.Ordinal);
    });

    [Fact]
    public Task PersonWhoDeclines_IsToldAndMayGoOn() => chromium.Tell("passkey-declined", new() { ViewportSize = Chromium.Phone }, async page =>
    {
        // Nobody touches it: the device says no.
        await AddAuthenticator(page, isVerified: false);
        await page.GotoAsync(Address + "/staff/sign-in");
        await page.GetByTestId("sign-in-passkey").ClickAsync();

        await page.GetByRole(AriaRole.Alert).WaitForAsync();

        Assert.Contains("没有完成", await page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.GetByTestId("sign-in").IsVisibleAsync());
    });

    [Fact]
    public Task WithoutJavaScript_NoPasskeyIsOffered() =>
        chromium.Tell("passkey-no-script", new() { ViewportSize = Chromium.Phone, JavaScriptEnabled = false }, async page =>
        {
            await page.GotoAsync(Address + "/staff/sign-in");

            Assert.False(await page.GetByTestId("sign-in-passkey").IsVisibleAsync());
            Assert.True(await page.GetByTestId("sign-in").IsVisibleAsync());
        });

    private static async Task AddAuthenticator(IPage page, bool isVerified = true)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = JsonSerializer.SerializeToElement(new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = isVerified,
                automaticPresenceSimulation = true,
            }),
        });
    }

    private async Task SignIn(IPage page)
    {
        var staff = new StaffPages(page);
        if (!world.HasAccount)
        {
            await staff.MakeFirstAccount(world.Service.SetupLink);
            world.HasAccount = true;
        }

        await staff.SignIn(Address);
    }
}
