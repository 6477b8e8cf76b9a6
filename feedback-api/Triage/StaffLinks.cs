using System.Globalization;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>Every address of the desk: views hold none of their own.</summary>
internal static class StaffLinks
{
    public const string Queue = "/staff";
    public const string SignIn = "/staff/sign-in";
    public const string SignOut = "/staff/sign-out";
    public const string Setup = "/staff/setup";
    public const string Site = "/staff/site";

    public static string QueueOf(QueueTab tab, int page = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"/staff?tab={tab}{(page > 1 ? $"&p={page}" : "")}");

    public static string Attachment(long caseId, long fileId) =>
        string.Create(CultureInfo.InvariantCulture, $"/staff/cases/{caseId}/attachments/{fileId}");

    public static string Case(long id) => string.Create(CultureInfo.InvariantCulture, $"/staff/cases/{id}");
}
