using System.Net;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.SignIn;

namespace PublicNotice.FeedbackApi.Tests.People;

/// <summary>What an operator does about an account.</summary>
public sealed class PersonTests : IAsyncLifetime
{
    private Service _service = null!;
    private Staff _operator = null!;
    private Staff _other = null!;

    public async Task InitializeAsync()
    {
        _service = await Service.Start("--RateLimits:SignIns:Burst=1000", "--RateLimits:AllSignIns:Burst=1000");
        _operator = await Staff.SignedIn(_service, StaffRole.Operator);
        _other = await Staff.SignedIn(_service, StaffRole.Handler);
    }

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task List_NamesEverybodyWithTheirRoles()
    {
        var people = (await _operator.Open("/staff/people")).Find("people").TextContent;

        Assert.Contains(_other.DisplayName, people, StringComparison.Ordinal);
        Assert.Contains("承办人", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_AreForbiddenAndUnknownIdsNotFound()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await _other.Get(await PathOf(_operator))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _operator.Get("/staff/people/nobody")).StatusCode);
    }

    // A session that was given for other rights is not kept (T39).
    [Fact]
    public async Task NewRights_HoldFromTheNextSignInAndAreRecorded()
    {
        await _other.Open("/staff");

        var answer = await Save(_other, ["Operator"], [], "调岗");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(SignInPage.Path, (await _other.Get("/staff")).Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal("/staff/people", (await _other.SignIn(_other.UserName, Staff.Password)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await _other.Get("/staff")).StatusCode);
        var e = await _service.LastEvent(AuditCode.RightsChanged);
        Assert.Equal((_operator.Signature, "调岗"), (e.Who, e.Why));
        Assert.Contains("Handler", e.Before, StringComparison.Ordinal);
        Assert.Contains("\"roles\":[\"Operator\"]", e.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastOperator_KeepsTheRoleAndTheAccount()
    {
        var rights = await Save(_operator, ["Handler"], [], "");
        var suspend = await _operator.Press(await Page(_operator), "suspend");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (rights.StatusCode, suspend.StatusCode));
        Assert.Contains("最后一位运维人员", (await rights.Page()).TextOf("refusal"), StringComparison.Ordinal);
        Assert.Equal([StaffRole.Operator], (await Stored(_operator)).Roles);
        Assert.False((await Stored(_operator)).IsSuspended);
    }

    [Fact]
    public async Task TwoOperators_CannotTakeTheRoleFromEachOtherAtOnce()
    {
        var second = await Staff.SignedIn(_service, StaffRole.Operator);
        var (mine, theirs) = (await Page(second), await second.Open(await PathOf(_operator)));

        var answers = await Task.WhenAll(_operator.Press(mine, "suspend"), second.Press(theirs, "suspend"));

        Assert.Single(await _service.Query(db => db.Users.Where(a => !a.IsSuspended).ToListAsync()), a => a.Roles.Contains(StaffRole.Operator));
        Assert.Contains(answers, answer => answer.StatusCode is HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SuspendedAccount_IsSignedOutAndShutUntilItIsResumed()
    {
        var page = await Page(_other);
        await _operator.Press(page, "suspend", ("why", "离职"));

        Assert.Equal(HttpStatusCode.Redirect, (await _other.Get("/staff")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _other.SignIn(_other.UserName, Staff.Password)).StatusCode);
        Assert.Equal("离职", (await _service.LastEvent(AuditCode.AccountSuspended)).Why);
        Assert.Equal(HttpStatusCode.Conflict, (await _operator.Press(page, "suspend")).StatusCode);
        await _operator.Press(await Page(_other), "resume");
        Assert.Equal(HttpStatusCode.Redirect, (await _other.SignIn(_other.UserName, Staff.Password)).StatusCode);
        await _service.LastEvent(AuditCode.AccountResumed);
    }

    [Fact]
    public async Task StalePage_ChangesNothing()
    {
        var stale = await Page(_other);
        await Save(_other, ["Reviewer"], [], "");

        var answer = await _operator.Press(stale, "save-rights");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("刚刚被他人修改", (await answer.Page()).TextOf("refusal"), StringComparison.Ordinal);
        Assert.Equal([StaffRole.Reviewer], (await Stored(_other)).Roles);
    }

    [Fact]
    public async Task ResetOfTheSecondFactor_LetsThePasswordAloneIn()
    {
        await _service.Query(async db =>
        {
            var account = await db.Users.SingleAsync(u => u.UserName == _other.UserName);
            (account.SealedAuthenticatorKey, account.RecoveryCodes) = ("sealed", ["hash"]);
            return await db.SaveChangesAsync();
        });
        Assert.Equal("/staff/sign-in/code", (await new Browser(_service).SignIn(_other.UserName, Staff.Password)).Headers.Location?.ToString());

        await _operator.Press(await Page(_other), "reset-factor");

        Assert.Equal("/staff", (await new Browser(_service).SignIn(_other.UserName, Staff.Password)).Headers.Location?.ToString());
        Assert.Contains("\"authenticator\":true", (await _service.LastEvent(AuditCode.SecondFactorReset)).Before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await _operator.Press(await Page(_other), "reset-factor")).StatusCode);
    }

    [Fact]
    public async Task EndedSessions_AreSignedOut()
    {
        await _operator.Press(await Page(_other), "end-sessions");

        Assert.Equal(HttpStatusCode.Redirect, (await _other.Get("/staff")).StatusCode);
        Assert.Contains("\"endedSessions\":1", (await _service.LastEvent(AuditCode.SessionsEnded)).After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OperatorWhoIsNoOfficer_NeitherGivesNorTakesThatRole()
    {
        var officer = await Staff.SignedIn(_service, StaffRole.ProtectedOfficer);

        Assert.Equal(HttpStatusCode.Conflict, (await Save(_operator, ["Operator", "ProtectedOfficer"], [], "")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Save(officer, [], [], "")).StatusCode);

        Assert.Equal([StaffRole.ProtectedOfficer], (await Stored(officer)).Roles);
        Assert.Equal([StaffRole.Operator], (await Stored(_operator)).Roles);
    }

    private async Task<HttpResponseMessage> Save(Staff person, string[] roles, string[] divisions, string why)
    {
        var form = Forms.Read((await Page(person)).Find("rights-form"));
        return await _operator.Post(await PathOf(person) + "?handler=Rights",
        [
            new("__RequestVerificationToken", form["__RequestVerificationToken"]), new("version", form["version"]), new("why", why),
            .. roles.Select(role => KeyValuePair.Create("roles", (string?)role)), .. divisions.Select(division => KeyValuePair.Create("divisions", (string?)division)),
        ]);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(Staff person) => await _operator.Open(await PathOf(person));

    private async Task<string> PathOf(Staff person) => "/staff/people/" + (await Stored(person)).Id;

    private Task<StaffAccount> Stored(Staff person) =>
        _service.Query(db => db.Users.AsNoTracking().SingleAsync(account => account.UserName == person.UserName));
}
