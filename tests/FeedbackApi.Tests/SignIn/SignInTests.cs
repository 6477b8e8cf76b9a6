using System.Net;
using System.Text.RegularExpressions;

namespace PublicNotice.FeedbackApi.Tests.SignIn;

public sealed partial class SignInTests(Service service) : IClassFixture<Service>
{
    private readonly Browser _browser = new(service);

    [Fact]
    public async Task RightPassword_OpensTheDesk()
    {
        await Staff.Account(service, "right");

        var answer = await _browser.SignIn("right", Staff.Password);

        Assert.Equal((HttpStatusCode.Redirect, "/staff"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.NotNull(await _browser.Open("/staff"));
    }

    [Fact]
    public async Task WrongPasswordAndUnknownUser_AnswerTheSame()
    {
        await Staff.Account(service, "known");

        var (wrong, unknown) = (await _browser.SignIn("known", "wrong password"), await _browser.SignIn("nobody", "wrong password"));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(wrong.StatusCode, unknown.StatusCode);
        Assert.Equal(Plain(await wrong.Text(), "known"), Plain(await unknown.Text(), "nobody"));
        Assert.True((await wrong.Page()).Has("sign-in-failed"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<script>", "\"'>")]
    [InlineData("nobody", "")]
    public async Task Nonsense_IsRefusedWithThePage(string name, string password)
    {
        var answer = await _browser.SignIn(name, password);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(name, (await answer.Page()).ValueOf("userName"));
    }

    [Fact]
    public async Task PasswordIsNeverGivenBack()
    {
        var answer = await _browser.SignIn("nobody", "my secret phrase");

        Assert.DoesNotContain("my secret phrase", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiveWrongPasswords_LockTheAccountAndSaySoAlike()
    {
        await Staff.Account(service, "locked");
        var bodies = new HashSet<string>();
        for (var i = 0; i < 5; i++)
        {
            bodies.Add(Plain(await (await _browser.SignIn("locked", "wrong")).Text(), "locked"));
        }

        var right = await _browser.SignIn("locked", Staff.Password);

        Assert.Equal(HttpStatusCode.BadRequest, right.StatusCode);
        bodies.Add(Plain(await right.Text(), "locked"));
        Assert.Single(bodies);
    }

    [Fact]
    public async Task FourWrongPasswords_LockNothing()
    {
        await Staff.Account(service, "clumsy");
        for (var i = 0; i < 4; i++)
        {
            await _browser.SignIn("clumsy", "wrong");
        }

        Assert.Equal(HttpStatusCode.Redirect, (await _browser.SignIn("clumsy", Staff.Password)).StatusCode);
    }

    [Theory]
    [InlineData("/staff/cases/1", "/staff/cases/1")]
    [InlineData("https://evil.example", "/staff")]
    [InlineData("//evil.example", "/staff")]
    [InlineData("/\\evil.example", "/staff")]
    [InlineData("javascript:alert(1)", "/staff")]
    [InlineData("", "/staff")]
    public async Task Return_LeadsNowhereElse(string target, string location)
    {
        var name = "return" + Guid.NewGuid().ToString("N");
        await Staff.Account(service, name);

        var answer = await _browser.SignIn(name, Staff.Password, "?return=" + Uri.EscapeDataString(target));

        Assert.Equal(location, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task WithoutAntiforgeryToken_IsRefused()
    {
        await Staff.Account(service, "forged");

        var answer = await _browser.Post(SignInPage.Path, new Dictionary<string, string?> { ["userName"] = "forged", ["password"] = Staff.Password });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await answer.Page();
    }

    // Apart from what was typed and the form's token.
    private static string Plain(string page, string name) =>
        Token().Replace(page, "").Replace($"value=\"{name}\"", "", StringComparison.Ordinal);

    [GeneratedRegex("<input name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Token();
}
