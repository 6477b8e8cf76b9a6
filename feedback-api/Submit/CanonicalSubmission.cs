using System.Globalization;
using System.Text;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>
/// A submission in its one written form, the JSON Canonicalization Scheme (RFC 8785): members by name, no spaces, nothing
/// escaped but what JSON must escape. Any language can write it again.
/// </summary>
internal static class CanonicalSubmission
{
    public static string Of(Submission submission) => Write(
        submission.Kind, submission.Subject, submission.Title, submission.Text, submission.Name, submission.Contact,
        submission.ConsentsToPublication, submission.Files.Select(file => file.Hash));

    public static string Of(Case @case, CaseWords words) =>
        Write(@case.Kind, @case.Subject, words.Title, words.Text ?? "", words.Name, words.Contact, @case.ConsentsToPublication,
            @case.Attachments.OrderBy(file => file.Id).Select(file => Convert.ToHexStringLower(file.Hash)));

    private static string Write(
        FeedbackKind kind, Subject? subject, string? title, string text, string? name, string? contact, bool publish,
        IEnumerable<string> files) => $$"""
        {{{Attachments(files)}}"contact":{{Quote(contact)}},"item":{{Quote(subject?.ItemId)}},"kind":{{Quote(kind.Word())}},"name":{{Quote(name)}},"notice":{{Quote(subject?.NoticeId)}},"publish":{{(publish ? "true" : "false")}},"revision":{{subject?.Revision.ToString(CultureInfo.InvariantCulture) ?? "null"}},"text":{{Quote(text)}},"title":{{Quote(title)}}}
        """;

    // Left out where there are none: the form of most submissions is that of the first version.
    private static string Attachments(IEnumerable<string> files) =>
        string.Join(',', files.Select(Quote)) is { Length: > 0 } hashes ? $"\"attachments\":[{hashes}]," : "";

    private static string Quote(string? value)
    {
        if (value is null)
        {
            return "null";
        }

        var quoted = new StringBuilder("\"");
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\b' => quoted.Append(@"\b"),
                '\t' => quoted.Append(@"\t"),
                '\n' => quoted.Append(@"\n"),
                '\f' => quoted.Append(@"\f"),
                '\r' => quoted.Append(@"\r"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
