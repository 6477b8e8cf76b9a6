namespace PublicNotice.Site;

/// <summary>Reads a content file as text, or says exactly what forbids it.</summary>
internal static class SourceText
{
    // An official notice of 5 MB would be two million characters: such a file is a mistake, and it must not cost memory.
    private const long MaxBytes = 5 * 1024 * 1024;

    /// <summary>The file's text with LF line breaks, or null after reporting why it cannot be read.</summary>
    public static string? Read(string path, FileFaults faults)
    {
        var source = SourceFile.Read(path, MaxBytes);
        if (source.Fault is { } fault)
        {
            faults.Error(fault.Code, fault.Line, fault.Column, fault.Message);
            return null;
        }

        var text = source.Text!.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        return HasForbidden(text, faults) ? null : text;
    }

    // Bidirectional controls let a text show other words than it holds; NUL and its kin have no place in prose.
    private static bool HasForbidden(string text, FileFaults faults)
    {
        if (!MayHoldForbidden(text))
        {
            return false;
        }

        var (line, lineStart, found) = (1, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '\n')
            {
                (line, lineStart) = (line + 1, i + 1);
            }
            else if (IsForbidden(character))
            {
                faults.Error(FaultCodes.ForbiddenCharacter, line, i - lineStart + 1,
                    $"含有不可见的控制字符 U+{(int)character:X4}，会使文字显示与实际不符；请删除。");
                found = true;
            }
        }

        return found;
    }

    // A few quick looks that clear every ordinary text.
    private static bool MayHoldForbidden(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\u0008') || text.ContainsAnyInRange('\u000B', '\u001F') || text.ContainsAnyInRange('\u007F', '\u009F')
        || text.ContainsAnyInRange('\u200E', '\u200F') || text.ContainsAnyInRange('\u202A', '\u202E') || text.ContainsAnyInRange('\u2066', '\u2069')
        || text.Contains('\uFEFF');

    private static bool IsForbidden(char character) =>
        (char.IsControl(character) && character is not '\t')
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\uFEFF';
}
