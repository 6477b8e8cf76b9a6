using System.Net;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Tests.SignIn;

/// <summary>
/// Deny by default (incident T37): every endpoint, asked for by every role and by a stranger, opens to those whom the table
/// names and to nobody else. A new endpoint fails here until it is listed.
/// </summary>
public sealed class EveryRouteTests : IAsyncLifetime
{
    private static readonly StaffRole[] NoRole = [];
    private static readonly StaffRole[] CaseStaff = [StaffRole.Dispatcher, StaffRole.Handler, StaffRole.Reviewer, StaffRole.Comms, StaffRole.ProtectedOfficer, StaffRole.Auditor];
    private static readonly string[] Plenty = new[] { "Requests", "AllRequests", "SignIns", "AllSignIns", "LookUps", "AllLookUps" }
        .SelectMany(name => new[] { $"--RateLimits:{name}:Burst=100000", $"--RateLimits:{name}:PerMinute=600000" }).ToArray();

    // Null: everybody. Empty: whoever is signed in.
    private static readonly Dictionary<string, StaffRole[]?> Table = new()
    {
        ["GET /api/v1/notices"] = null,
        ["GET /api/v1/notices/1"] = null,
        ["GET /api/v1/challenge"] = null,
        ["GET /api/v1/feedback"] = null,
        ["POST /api/v1/attachments"] = null,
        ["POST /api/v1/feedback"] = null,
        ["POST /api/v1/track"] = null,
        ["POST /api/v1/track/messages"] = null,
        ["POST /api/v1/track/withdraw"] = null,
        ["POST /api/v1/track/rating"] = null,
        ["POST /api/v1/track/reopen"] = null,
        ["POST /api/v1/track/appeal"] = null,
        ["POST /api/v1/track/export"] = null,
        ["GET /feedback"] = null,
        ["GET /feedback/check"] = null,
        ["POST /feedback/check"] = null,
        ["GET /feedback/edit"] = null,
        ["POST /feedback/edit"] = null,
        ["GET /feedback/receipt"] = null,
        ["GET /feedback/receipt.txt"] = null,
        ["POST /feedback/receipt.txt"] = null,
        ["POST /feedback/receipt/forget"] = null,
        ["GET /track"] = null,
        ["GET /track/appeal"] = null,
        ["GET /track/export"] = null,
        ["GET /track/messages"] = null,
        ["GET /track/rating"] = null,
        ["GET /track/reopen"] = null,
        ["GET /track/withdraw"] = null,
        ["POST /track"] = null,
        ["POST /track/messages"] = null,
        ["POST /track/withdraw"] = null,
        ["POST /track/rating"] = null,
        ["POST /track/reopen"] = null,
        ["POST /track/appeal"] = null,
        ["POST /track/export"] = null,
        ["GET /health/live"] = null,
        ["GET /health/ready"] = null,
        ["GET /openapi/v1.json"] = null,
        ["GET /staff/sign-in"] = null,
        ["POST /staff/sign-in"] = null,
        ["GET /staff/sign-in/code"] = null,
        ["POST /staff/sign-in/code"] = null,
        ["GET /staff/sign-in/provider"] = null,
        ["GET /staff/setup"] = null,
        ["POST /staff/setup"] = null,
        ["GET /staff/join"] = null,
        ["POST /staff/join"] = null,
        ["POST /staff/sign-out"] = NoRole,
        ["GET /staff/account"] = NoRole,
        ["POST /staff/account"] = NoRole,
        ["GET /staff/account/authenticator"] = NoRole,
        ["POST /staff/account/authenticator"] = NoRole,
        ["GET /staff/account/password"] = NoRole,
        ["POST /staff/account/password"] = NoRole,
        ["GET /staff/account/provider"] = NoRole,
        ["GET /staff"] = CaseStaff,
        ["POST /staff"] = CaseStaff,
        ["GET /staff/bulk/1"] = [StaffRole.Dispatcher, StaffRole.Reviewer],
        ["POST /staff/bulk/1"] = [StaffRole.Dispatcher, StaffRole.Reviewer],
        ["GET /staff/cases/1"] = CaseStaff,
        ["POST /staff/cases/1"] = CaseStaff,
        ["GET /staff/cases/1/attachments/1"] = [.. CaseStaff.Except([StaffRole.Auditor])],
        ["GET /staff/dashboard"] = CaseStaff,
        ["POST /staff/dashboard"] = CaseStaff,
        ["GET /staff/erasures"] = [StaffRole.Dispatcher, StaffRole.ProtectedOfficer],
        ["POST /staff/erasures"] = [StaffRole.Dispatcher, StaffRole.ProtectedOfficer],
        ["GET /staff/exports"] = CaseStaff,
        ["POST /staff/exports"] = CaseStaff,
        ["GET /staff/recounts"] = CaseStaff,
        ["POST /staff/recounts"] = CaseStaff,
        ["GET /staff/reminders"] = CaseStaff,
        ["POST /staff/reminders"] = CaseStaff,
        ["GET /staff/site"] = [StaffRole.Comms, StaffRole.Dispatcher, StaffRole.Operator],
        ["POST /staff/site"] = [StaffRole.Comms, StaffRole.Dispatcher, StaffRole.Operator],
        ["GET /staff/people"] = [StaffRole.Operator],
        ["POST /staff/people"] = [StaffRole.Operator],
        ["GET /staff/people/1"] = [StaffRole.Operator],
        ["POST /staff/people/1"] = [StaffRole.Operator],
        ["GET /staff/people/invite"] = [StaffRole.Operator],
        ["POST /staff/people/invite"] = [StaffRole.Operator],
        ["GET /staff/audit"] = [StaffRole.Auditor],
        ["POST /staff/audit"] = [StaffRole.Auditor],
    };

    private Service _service = null!;

    public async Task InitializeAsync() => _service = await Service.Start(Plenty);

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public void EveryEndpoint_IsInTheTable() =>
        Assert.Equal(Table.Keys.Order(), Routes.Of(_service).Select(route => $"{route.Method} {route.Path}").Order());

    [Fact]
    public async Task EveryEndpoint_OpensToThoseInTheTableAlone()
    {
        var stranger = new Browser(_service);
        var staff = new List<(StaffRole? Role, Staff Browser)> { (null, await Staff.SignedIn(_service, NoRole)) };
        foreach (var role in StaffRoles.All)
        {
            staff.Add((role, await Staff.SignedIn(_service, role)));
        }

        foreach (var (endpoint, bearers) in Table)
        {
            var answer = await Ask(stranger, endpoint);
            Assert.True(IsSentToSignIn(answer) == (bearers is not null), $"a stranger, {endpoint}: {answer.StatusCode}");
            foreach (var (role, browser) in staff)
            {
                answer = await Ask(browser, endpoint);
                var mayOpen = bearers is null or [] || (role is { } borne && bearers.Contains(borne));
                Assert.False(IsSentToSignIn(answer), $"{role}, {endpoint}: signed out");
                Assert.True(answer.StatusCode is HttpStatusCode.Forbidden != mayOpen, $"{role}, {endpoint}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Stranger_ReturnsToThePageAfterSigningIn()
    {
        var name = "returner";
        await Staff.Account(_service, name);
        var browser = new Browser(_service);
        var id = (await _service.CaseOf((await new Citizen(_service).Submit(Samples.Letter)).Code)).Id;
        var away = (await browser.Get(Staff.PathOf(id))).Headers.Location!;

        var back = await browser.SignIn(name, Staff.Password, away.Query);

        Assert.Equal(Staff.PathOf(id), back.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/staff/")]
    [InlineData("/STAFF/cases/1")]
    [InlineData("/staff//cases/1")]
    [InlineData("/staff/cases/1/")]
    [InlineData("/staff/queue")]
    [InlineData("/Triage/CasePage")]
    [InlineData("/Queue/QueuePage.cshtml")]
    [InlineData("/Queue/QueuePage")]
    public async Task SpellingTricks_OpenNothing(string path) =>
        Assert.NotEqual(HttpStatusCode.OK, (await new Browser(_service).Get(path)).StatusCode);

    private static async Task<HttpResponseMessage> Ask(Browser browser, string endpoint)
    {
        var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        return await browser.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
    }

    private static bool IsSentToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location is { } to
        && to.ToString().Contains(SignInPage.Path + "?return=", StringComparison.Ordinal);
}
