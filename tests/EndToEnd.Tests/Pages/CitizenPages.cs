using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests.Pages;

/// <summary>What a citizen does, page by page.</summary>
internal sealed class CitizenPages(IPage page)
{
    public ILocator ErrorSummary => page.GetByTestId("error-summary");

    /// <summary>What ends the form.</summary>
    public ILocator End => page.GetByTestId("feedback-form").Locator("button[type=submit]").Last;

    public ILocator State => page.GetByTestId("state");

    public ILocator Answer => page.GetByTestId("answer");

    public Task OpenItem(string address, string notice, string item) => page.GotoAsync($"{address}{notice}#item-{item}");

    public async Task CommentOnItem(string item)
    {
        await page.Locator($"#item-{item}").GetByRole(AriaRole.Link, new() { Name = "对本项提意见" }).ClickAsync();
        await page.Arrives("**/feedback?*");
    }

    /// <summary>Fills the form, sends it, and returns the receipt code.</summary>
    public async Task<string> Send(string kind, string text)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = kind }).First.CheckAsync();
        await page.GetByLabel("内容", new() { Exact = true }).FillAsync(text);
        await page.GetByTestId("check").ClickAsync();
        await page.GetByTestId("submit").ClickAsync();
        await page.Arrives("**/feedback/receipt");
        return (await page.GetByTestId("receipt-code").InnerTextAsync()).ReplaceLineEndings("").Trim();
    }

    public async Task Track(string address, string code)
    {
        await page.GotoAsync(address + "/track");
        await page.GetByLabel("查询码").FillAsync(code);
        await page.GetByTestId("track").ClickAsync();
    }
}
