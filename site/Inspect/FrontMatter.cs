using System.Text;

namespace PublicNotice.Site;

/// <summary>Takes the YAML between two lines of --- out of a Markdown text, and leaves the numbers of the lines as they are.</summary>
internal static class FrontMatter
{
    /// <summary>The text with each line of the front matter empty; unchanged when there is none.</summary>
    public static string Blank(string text)
    {
        var result = new StringBuilder(text.Length);
        var (number, start) = (0, text.StartsWith('\uFEFF') ? 1 : 0);
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            var line = text.AsSpan(start, end - start).TrimEnd();
            if (number == 0 && line is not "---")
            {
                return text;
            }

            result.Append('\n');
            if (number++ > 0 && line is "---" or "...")
            {
                return result.Append(text, end, text.Length - end).ToString();
            }

            start = end;
        }

        return text;
    }
}
