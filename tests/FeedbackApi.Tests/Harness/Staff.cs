using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>A member of staff at the desk.</summary>
public sealed class Staff : Browser
{
    public const string Password = "correct horse battery";
    private static int _accounts;

    private Staff(Service service, string displayName)
        : base(service) => (DisplayName, Signature) = (displayName, $"{displayName}（{displayName[..^3]}）");

    public string DisplayName { get; }

    /// <summary>How events name this person.</summary>
    public string Signature { get; }

    /// <summary>Makes an account and signs in with it.</summary>
    public static Task<Staff> SignedIn(Service service, bool handlesProtected = true) => SignedIn(service, RolesBut(handlesProtected));

    /// <summary>Makes an account with these roles and signs in with it.</summary>
    public static async Task<Staff> SignedIn(Service service, params StaffRole[] roles)
    {
        var name = $"staff{Interlocked.Increment(ref _accounts)}";
        await Account(service, name, roles);
        var staff = new Staff(service, name + "的姓名");
        var answer = await staff.SignIn(name, Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return staff;
    }

    /// <summary>Makes an account with these roles only, and signs in with it.</summary>
    public static async Task<Staff> InRoles(Service service, StaffRole[] roles, params string[] divisions)
    {
        var name = $"staff{Interlocked.Increment(ref _accounts)}";
        await Account(service, name, roles, divisions);
        var staff = new Staff(service, name + "的姓名");
        Assert.Equal(HttpStatusCode.Redirect, (await staff.SignIn(name, Password)).StatusCode);
        return staff;
    }

    public static Task Account(Service service, string name, bool handlesProtected = true) => Account(service, name, RolesBut(handlesProtected));

    public static Task Account(Service service, string name, params StaffRole[] roles) => Account(
        service, name, roles, [.. service.App.Services.GetRequiredService<DivisionNames>().All.Select(division => division.Id)]);

    public static async Task Account(Service service, string name, StaffRole[] roles, string[] divisions)
    {
        await using var scope = service.App.Services.CreateAsyncScope();
        var account = new StaffAccount
        {
            UserName = name,
            DisplayName = name + "的姓名",
            Roles = [.. roles],
            Divisions = [.. divisions],
        };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<StaffAccount>>().CreateAsync(account, Password);
        Assert.True(made.Succeeded);
    }

    private static StaffRole[] RolesBut(bool handlesProtected) =>
        [.. StaffRoles.All.Where(role => handlesProtected || role is not StaffRole.ProtectedOfficer)];

    /// <summary>The account's name.</summary>
    public string UserName => DisplayName[..^3];

    public Task<IHtmlDocument> OpenCase(long id, bool strict = true) => Open(PathOf(id), strict);

    public Task<IHtmlDocument> OpenQueue(string tab, bool strict = true) => Open($"/staff?tab={tab}", strict);

    public async Task<HttpResponseMessage> Assign(long id, string division, string? why = null) =>
        await Press(await OpenCase(id), "assign", ("division", division), ("why", why));

    public async Task<HttpResponseMessage> SaveDraft(long id, string text) => await Press(await OpenCase(id), "save-draft", ("answer", text));

    /// <summary>送审.</summary>
    public async Task<HttpResponseMessage> SubmitAnswer(long id, string text, bool strict = true) =>
        await Press(await OpenCase(id, strict), "send-answer", ("answer", text));

    /// <summary>送审, and a second person sends it; what was refused on the way is the answer.</summary>
    public async Task<HttpResponseMessage> Answer(long id, string text, bool strict = true)
    {
        var submitted = await SubmitAnswer(id, text, strict);
        return submitted.StatusCode is HttpStatusCode.Redirect ? await (await Service.SecondPerson()).Act(id, CaseAct.Send, strict: strict) : submitted;
    }

    /// <summary>One of the acts that have a form of the table.</summary>
    public async Task<HttpResponseMessage> Act(long id, CaseAct act, bool strict = true, params (string Field, string? Value)[] typed) =>
        await Press(await OpenCase(id, strict), $"do-{act}", typed);

    public static string PathOf(long id) => $"/staff/cases/{id}";
}
