using System.Globalization;
using PublicNotice.FeedbackApi.Queue;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>Every address of the desk: views hold none of their own.</summary>
internal static class StaffLinks
{
    public const string Queue = "/staff";
    public const string SignIn = "/staff/sign-in";
    public const string SignOut = "/staff/sign-out";
    public const string SignInCode = "/staff/sign-in/code";
    public const string Provider = "/staff/sign-in/provider";
    public const string ProviderReturn = "/staff/sign-in/provider/return";
    public const string Setup = "/staff/setup";
    public const string Site = "/staff/site";
    public const string Dashboard = "/staff/dashboard";
    public const string Reminders = "/staff/reminders";
    public const string Recounts = "/staff/recounts";
    public const string Erasures = "/staff/erasures";
    public const string Exports = "/staff/exports";
    public const string Join = "/staff/join";
    public const string Account = "/staff/account";
    public const string Authenticator = "/staff/account/authenticator";
    public const string Password = "/staff/account/password";
    public const string LinkProvider = "/staff/account/provider";
    public const string People = "/staff/people";
    public const string Invite = "/staff/people/invite";
    public const string Audit = "/staff/audit";

    public static string QueueOf(QueueView view) => Queue + view.ToQuery();

    /// <summary>An act on the queue that leads back to the view it was done from.</summary>
    public static string QueueAct(QueueView view, string act) =>
        view.ToQuery() is { Length: > 0 } query ? $"{Queue}{query}&handler={act}" : $"{Queue}?handler={act}";

    /// <summary>A view that somebody saved.</summary>
    public static string QueueOf(SavedView saved) => Queue + saved.Query;

    public static string Person(string id) => "/staff/people/" + Uri.EscapeDataString(id);

    /// <summary>A bulk act: its plan, then what became of it.</summary>
    public static string Bulk(long id) => string.Create(CultureInfo.InvariantCulture, $"/staff/bulk/{id}");

    public static string Attachment(long caseId, long fileId) =>
        string.Create(CultureInfo.InvariantCulture, $"/staff/cases/{caseId}/attachments/{fileId}");

    public static string CaseWithTemplate(long id, string template) => $"{Case(id)}?template={Uri.EscapeDataString(template)}";

    public static string Case(long id) => string.Create(CultureInfo.InvariantCulture, $"/staff/cases/{id}");
}
