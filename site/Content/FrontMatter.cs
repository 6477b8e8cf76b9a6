namespace PublicNotice.Site;

/// <summary>A content file cut in two: the YAML between the lines of three hyphens, and the body after it.</summary>
/// <param name="Head">The mapping at the file's start.</param>
/// <param name="Body">Everything after the second line of hyphens, to the character.</param>
/// <param name="BodyLine">The line on which the body begins.</param>
internal sealed record FrontMatter(YamlMap Head, string Body, int BodyLine)
{
    private const string Fence = "---";

    /// <param name="isRequired">A notice must have a head; a page may do without.</param>
    public static FrontMatter? Read(string text, FileFaults faults, bool isRequired)
    {
        if (!isRequired && !text.StartsWith(Fence, StringComparison.Ordinal))
        {
            return new FrontMatter(YamlMap.Empty(faults), text, 1);
        }

        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            faults.Error(FaultCodes.NoFrontMatter, 1, 1, "文件应以一行 --- 开头，写明各项信息后再以一行 --- 结束，其后才是正文。");
            return null;
        }

        return YamlMap.Parse(string.Join('\n', lines[1..end]), faults, lineOffset: 1) is { } head
            ? new FrontMatter(head, string.Join('\n', lines[(end + 1)..]), end + 2)
            : null;
    }

    /// <summary>The text with each line of the front matter empty, so that line numbers stay; unchanged when there is none.</summary>
    public static string Blank(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        return end < 0 ? text : new string('\n', end + 1) + string.Join('\n', lines[(end + 1)..]);
    }
}
