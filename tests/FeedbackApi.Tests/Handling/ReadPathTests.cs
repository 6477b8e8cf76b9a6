using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Handling;

/// <summary>
/// The matrix of incidents T1 to T14: every way of reading × every level of protection × every role, and the public. Who may
/// not know of a case finds neither its words nor its number anywhere; a name stands on the case's own page alone. A new
/// page of the desk is read here by itself.
/// </summary>
public sealed class ReadPathTests
{
    private const string Words = "沙井围水闸年久失修";
    private const string Sender = "欧阳寄信人";
    private static readonly string[] Plenty = new[] { "Requests", "AllRequests", "SignIns", "AllSignIns" }
        .SelectMany(name => new[] { $"--RateLimits:{name}:Burst=100000", $"--RateLimits:{name}:PerMinute=600000" }).ToArray();

    // Pages of accounts and of acts on many show no case that was not chosen by whoever looks.
    private static readonly string[] WithoutCases =
    [
        "/staff/sign-in", "/staff/sign-in/code", "/staff/sign-in/provider", "/staff/setup", "/staff/join", "/staff/account", "/staff/account/authenticator",
        "/staff/account/password", "/staff/account/provider", "/staff/people", "/staff/people/1", "/staff/people/invite", "/staff/bulk/1", "/staff/cases/1/attachments/1",
    ];

    [Theory]
    [InlineData(Protection.Normal)]
    [InlineData(Protection.IdentityHidden)]
    [InlineData(Protection.Confidential)]
    public async Task EveryWayOfReading_ShowsACaseToThoseWhoMay(Protection level)
    {
        await using var service = await Service.Start(Plenty);
        var id = await service.Received(Samples.Letter with { Text = Words, Name = Sender, Contact = "13800000000" });
        var officer = await service.Officer();
        await officer.Assign(id, Samples.Division);
        if (level is not Protection.Normal)
        {
            await officer.Press(await officer.OpenCase(id), $"raise-{level}");
        }

        await Reminders.ReminderTests.Round(service, deadlines: true);
        var paths = Paths(service, id);
        foreach (var role in StaffRoles.All)
        {
            var staff = await Staff.InRoles(service, [role], Samples.Division);
            foreach (var path in paths)
            {
                await Check(await staff.Get(path), $"{level}, {role}, {path}", id, path, Knows(level, role), role);
            }
        }

        foreach (var path in paths.Append("/answers/").Append("/statistics/").Append("/api/v1/notices").Append("/openapi/v1.json"))
        {
            await Check(await new Browser(service).Get(path), $"{level}, the public, {path}", id, path, knows: false, null);
        }
    }

    private static List<string> Paths(Service service, long id)
    {
        var pages = Routes.Of(service).Where(route => route.Method == "GET" && route.Path.StartsWith("/staff", StringComparison.Ordinal))
            .Select(route => route.Path.Replace("/staff/cases/1", Staff.PathOf(id), StringComparison.Ordinal)).Except(WithoutCases);
        return
        [
            .. pages, "/staff?tab=All", $"/staff?tab=All&q={Uri.EscapeDataString(Words)}", $"/staff?tab=All&q={id}", $"/staff?tab=All&alike={id}",
            $"/staff?tab=All&division={Samples.Division}", $"/staff/audit?case={id}",
        ];
    }

    private static bool Knows(Protection level, StaffRole role) => level is Protection.Confidential
        ? role is StaffRole.ProtectedOfficer
        : role is StaffRole.Dispatcher or StaffRole.Handler or StaffRole.Reviewer or StaffRole.Auditor;

    private static async Task Check(HttpResponseMessage answer, string what, long id, string path, bool knows, StaffRole? role)
    {
        var text = await answer.Text();
        var asksForWords = path.Contains("q=%", StringComparison.Ordinal);
        Assert.True((int)answer.StatusCode < 500, what);
        Assert.True(knows || !text.Contains($"\"{Staff.PathOf(id)}\"", StringComparison.Ordinal), what + ": the number");
        Assert.True((knows && role is not StaffRole.Auditor) || asksForWords || !text.Contains(Words, StringComparison.Ordinal), what + ": the words");
        Assert.True(path == Staff.PathOf(id) || !text.Contains(Sender, StringComparison.Ordinal), what + ": the name elsewhere");
        Assert.True(!text.Contains("13800000000", StringComparison.Ordinal) || path == Staff.PathOf(id), what + ": the contact elsewhere");
        if (path == Staff.PathOf(id) && role is not null)
        {
            Assert.True(answer.StatusCode is HttpStatusCode.OK == knows, what + ": the page");
        }
    }
}
