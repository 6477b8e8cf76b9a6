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

        foreach (var line in notice.Lines.Reverse())
        {
            var text = line.Text.Trim();
            var isDate = text.Length <= LongestDate && text.EndsWith('日') && text.Contains('年', StringComparison.Ordinal);
            var isSigner = signature.Organizations.Any(name => text.StartsWith(name, StringComparison.Ordinal) && text.Length <= name.Length + LongestDate);
            if (!isDate && !isSigner)
            {
                break;
            }

            found.Add(line.Line);
        }

        return found;
    }
}
