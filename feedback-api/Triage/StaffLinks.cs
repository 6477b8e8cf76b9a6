using System.Globalization;
using PublicNotice.FeedbackApi.Queue;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>Every address of the desk: views hold none of their own.</summary>
internal static class StaffLinks
{
    public const string Queue = "/staff";
    public const string SignIn = "/staff/sign-in";
    public const string SignOut = "/staff/sign-out";
    public const string Setup = "/staff/setup";

    public static string QueueOf(QueueView view) => Queue + view.ToQuery();

    /// <summary>An act on the queue that leads back to the view it was done from.</summary>
    public static string QueueAct(QueueView view, string act) =>
        view.ToQuery() is { Length: > 0 } query ? $"{Queue}{query}&handler={act}" : $"{Queue}?handler={act}";

    /// <summary>A view that somebody saved.</summary>
    public static string QueueOf(SavedView saved) => Queue + saved.Query;

    /// <summary>A bulk act: its plan, then what became of it.</summary>
    public static string Bulk(long id) => string.Create(CultureInfo.InvariantCulture, $"/staff/bulk/{id}");

    public static string Attachment(long caseId, long fileId) =>
        string.Create(CultureInfo.InvariantCulture, $"/staff/cases/{caseId}/attachments/{fileId}");

    public static string Case(long id) => string.Create(CultureInfo.InvariantCulture, $"/staff/cases/{id}");
}
