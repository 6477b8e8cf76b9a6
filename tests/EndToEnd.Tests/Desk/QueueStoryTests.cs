using Microsoft.Playwright;
using PublicNotice.EndToEnd.Tests.Pages;

namespace PublicNotice.EndToEnd.Tests.Desk;

/// <summary>The queue in a browser: swapped in place where scripts run, complete where they do not.</summary>
[Collection(Stories.Name)]
public sealed class QueueStoryTests(World world, Chromium chromium)
{
    [Fact]
    public Task Filters_SwapTheListAndTheAddressWithoutAFullLoad() => chromium.Tell("queue-swap", new() { ViewportSize = Chromium.Desktop }, async page =>
    {
        await Office.SitDown(world, page);
        await page.OpenLetters(world);
        await page.EvaluateAsync("() => { window.sameDocument = true; }");

        await page.GetByTestId("filters").Locator("summary").ClickAsync();
        await page.GetByLabel("来件类型").FocusAsync();
        await page.GetByLabel("来件类型").SelectOptionAsync("咨询");
        await Assertions.Expect(page.Locator("tr[data-row]")).ToHaveCountAsync(1);
        await page.Arrives("**kind=%E5%92%A8%E8%AF%A2**");
        Assert.DoesNotContain("state=", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByLabel("来件类型")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#queue-status")).ToHaveTextAsync("全部：1 件");

        await page.GetByTestId("clear").ClickAsync();
        await page.Arrives("**/staff?tab=All");
        Assert.True(await page.EvaluateAsync<bool>("() => window.sameDocument === true"));

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("tr[data-row]")).ToHaveCountAsync(1);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Object.keys(localStorage).concat(Object.keys(sessionStorage)).filter(key => key.includes('history-cache')).length"));
    });

    [Fact]
    public Task SessionThatHasEnded_LeadsToTheSignInPage() => chromium.Tell("queue-expired", new() { ViewportSize = Chromium.Desktop }, async page =>
    {
        await Office.SitDown(world, page);
        await page.Context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "已答复" }).ClickAsync();
        await page.Arrives("**/staff/sign-in?return=**");
        await page.GetByLabel("密码").WaitForAsync();
    });

    [Fact]
    public Task WithoutJavaScript_FiltersBulkAndUndoWork() =>
        chromium.Tell("queue-no-script", new() { ViewportSize = Chromium.Phone, JavaScriptEnabled = false }, async page =>
        {
            await Office.SitDown(world, page);
            await page.OpenLetters(world);
            await page.GetByTestId("filters").Locator("summary").ClickAsync();
            await page.GetByLabel("来件类型").SelectOptionAsync("投诉");
            await page.GetByTestId("apply").ClickAsync();
            Assert.Equal(2, await page.Locator("tr[data-row]").CountAsync());

            await page.GetByTestId("bulk").Locator("summary").ClickAsync();
            await page.GetByLabel("符合条件的全部").CheckAsync();
            await page.Locator("#bulk-division").SelectOptionAsync("zhc");
            await page.GetByTestId("bulk-preview").ClickAsync();
            Assert.Contains("2 件", await page.GetByTestId("plan").InnerTextAsync(), StringComparison.Ordinal);
            await page.GetByTestId("do").ClickAsync();
            Assert.Contains("2 件", await page.GetByTestId("done").InnerTextAsync(), StringComparison.Ordinal);
            await page.GetByTestId("undo").ClickAsync();
            Assert.Contains("已撤销 2 件", await page.GetByTestId("undone").InnerTextAsync(), StringComparison.Ordinal);
        });

    [Theory]
    [InlineData(360, 740)]
    [InlineData(640, 512)]
    [InlineData(1280, 900)]
    public Task Queue_FitsEveryWidth(int width, int height) =>
        chromium.Tell($"queue-{width}", new() { ViewportSize = new() { Width = width, Height = height } }, async page =>
        {
            await Office.SitDown(world, page);
            await page.OpenLetters(world);
            await page.GetByTestId("filters").Locator("summary").ClickAsync();
            await page.GetByTestId("bulk").Locator("summary").ClickAsync();
            Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        });
}
