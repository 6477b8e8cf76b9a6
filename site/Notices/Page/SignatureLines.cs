using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Finds the last lines of a text that are its signature: who signed, and the date.</summary>
internal static class SignatureLines
{
    // A longer line is prose that happens to end the text.
    private const int LongestDate = 16;

    public static IReadOnlySet<int> Of(Notice notice)
    {
        var found = new HashSet<int>();
        if (notice.Signature is not { } signature)
        {
            return found;
        }

        for (var i = notice.Lines.Count - 1; i >= 0; i--)
        {
            var text = notice.Lines[i].Text.Trim();
            var isDate = text.Length <= LongestDate && text.EndsWith('日') && text.Contains('年', StringComparison.Ordinal);
            var isSigner = signature.Organizations.Any(name => text.StartsWith(name, StringComparison.Ordinal) && text.Length <= name.Length + LongestDate);
            if (!isDate && !isSigner)
            {
                break;
            }

            found.Add(notice.Lines[i].Line);
        }

        return found;
    }
}
