using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests.Pages;

/// <summary>What staff do, page by page.</summary>
internal sealed class StaffPages(IPage page)
{
    public const string UserName = "wangmin";
    public const string Password = "green-tea-and-rain";

    public ILocator Queue => page.GetByTestId("queue");

    public ILocator Events => page.GetByTestId("events");

    public ILocator CaseState => page.GetByTestId("case-state");

    public async Task MakeFirstAccount(string link)
    {
        await page.GotoAsync(link);
        await page.GetByLabel("姓名").FillAsync("王敏");
        await page.GetByLabel("用户名").FillAsync(UserName);
        await page.GetByLabel("密码").FillAsync(Password);
        await page.GetByTestId("create-account").ClickAsync();
        await page.Arrives("**/staff");
    }

    /// <summary>The first story that signs in uses the one-time link; it dies with that.</summary>
    public async Task SignInTo(World world)
    {
        if (world.HasAccount)
        {
            await SignIn(world.Address);
            return;
        }

        await MakeFirstAccount(world.Service.SetupLink);
        world.HasAccount = true;
    }

    public async Task SignIn(string address)
    {
        await page.GotoAsync(address + "/staff/sign-in");
        await FillSignIn();
        await page.Arrives("**/staff");
    }

    public async Task FillSignIn()
    {
        await page.GetByLabel("用户名").FillAsync(UserName);
        await page.GetByLabel("密码").FillAsync(Password);
        await page.GetByTestId("sign-in").ClickAsync();
    }

    /// <summary>Opens a case by its first words and waits for the classifier, which works beside the service.</summary>
    public async Task OpenCase(string address, string words)
    {
        await page.GotoAsync(address + "/staff?tab=All");
        await Queue.GetByRole(AriaRole.Link, new() { NameString = words }).First.ClickAsync();
        for (var tries = 0; tries < 120 && !(await page.GetByTestId("suggestion").InnerTextAsync()).Contains("模型 ", StringComparison.Ordinal); tries++)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }
    }

    public async Task Assign(string division, string why)
    {
        await page.GetByTestId("assign-form").GetByLabel("处室").SelectOptionAsync(new SelectOptionValue { Label = division });
        await page.GetByTestId("assign-form").GetByLabel("理由").FillAsync(why);
        await page.GetByTestId("assign").ClickAsync();
        await page.GetByTestId("done").WaitForAsync();
    }

    public async Task SubmitAnswer(string answer)
    {
        await page.GetByLabel("答复内容").FillAsync(answer);
        await page.GetByTestId("send-answer").ClickAsync();
        await page.GetByTestId("done").WaitForAsync();
    }

    /// <summary>Sends what another wrote.</summary>
    public async Task SendAnswer()
    {
        await page.GetByTestId("do-Send").ClickAsync();
        await page.GetByTestId("done").WaitForAsync();
    }

    /// <summary>Invites a colleague who may do all that is not secret.</summary>
    /// <returns>The link that makes the account.</returns>
    public async Task<string> Invite(string address, string name)
    {
        await page.GotoAsync(address + "/staff/people/invite");
        await page.GetByLabel("姓名").FillAsync(name);
        foreach (var box in await page.Locator("input[name=roles]:not([value=ProtectedOfficer]), input[name=divisions]").AllAsync())
        {
            await box.CheckAsync();
        }

        await page.GetByTestId("make-invitation").ClickAsync();
        return await page.GetByLabel("邀请链接").InputValueAsync();
    }

    public async Task Join(string link, string userName)
    {
        await page.GotoAsync(link);
        await page.GetByLabel("用户名").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(Password);
        await page.GetByTestId("join").ClickAsync();
        await page.Arrives("**/staff");
    }
}
