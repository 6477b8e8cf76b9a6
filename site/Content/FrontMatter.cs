namespace PublicNotice.Site;

/// <summary>A content file cut in two: the YAML between the lines of three hyphens, and the body after it.</summary>
/// <param name="Head">The mapping at the file's start.</param>
/// <param name="Body">Everything after the second line of hyphens, to the character.</param>
/// <param name="BodyLine">The line on which the body begins.</param>
internal sealed record FrontMatter(YamlMap Head, ReadOnlyMemory<char> Body, int BodyLine)
{
    private const string Fence = "---";

    /// <param name="isRequired">A notice must have a head; a page may do without.</param>
    public static FrontMatter? Read(string text, FileFaults faults, bool isRequired)
    {
        if (!isRequired && !text.StartsWith(Fence, StringComparison.Ordinal))
        {
            return new FrontMatter(YamlMap.Empty(faults), text.AsMemory(), 1);
        }

        if (Parts(text) is not var (head, body, bodyLine))
        {
            faults.Error(FaultCodes.NoFrontMatter, 1, 1, "文件应以一行 --- 开头，写明各项信息后再以一行 --- 结束，其后才是正文。");
            return null;
        }

        return YamlMap.Parse(text[head], faults, lineOffset: 1) is { } map ? new FrontMatter(map, text.AsMemory(body), bodyLine) : null;
    }

    /// <summary>What stands after the head and where it begins, whether or not the head can be read; null where there is none.</summary>
    public static (ReadOnlyMemory<char> Body, int Line)? BodyOf(string text) => Parts(text) is var (_, body, line) ? (text.AsMemory(body), line) : null;

    private static (Range Head, Range Body, int BodyLine)? Parts(string text)
    {
        var first = text.IndexOf('\n');
        if (first < 0 || text.AsSpan(0, first).TrimEnd() is not Fence)
        {
            return null;
        }

        for (var (start, number) = (first + 1, 2); start <= text.Length; number++)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var next ? next : text.Length;
            if (text.AsSpan(start, end - start).TrimEnd() is Fence)
            {
                return ((first + 1)..Math.Max(first + 1, start - 1), Math.Min(end + 1, text.Length).., number + 1);
            }

            start = end + 1;
        }

        return null;
    }

    /// <summary>The text with each line of the front matter empty, so that line numbers stay; unchanged when there is none.</summary>
    public static string Blank(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        return end < 0 ? text : new string('\n', end + 1) + string.Join('\n', lines[(end + 1)..]);
    }
}
