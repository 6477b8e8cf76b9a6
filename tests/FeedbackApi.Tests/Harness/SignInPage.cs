namespace PublicNotice.FeedbackApi.Tests;

/// <summary>What anybody can do at the desk's door.</summary>
public static class SignInPage
{
    public const string Path = "/staff/sign-in";

    public static async Task<HttpResponseMessage> SignIn(this Browser browser, string name, string password, string query = "") =>
        await browser.Press(await browser.Open(Path + query), "sign-in", ("userName", name), ("password", password));
}
