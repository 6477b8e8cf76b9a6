using System.Text.RegularExpressions;

namespace PublicNotice.Site;

/// <summary>The attachments that a text names under 附件：, one or several a line.</summary>
internal static partial class NamedAttachments
{
    public static IEnumerable<string> In(IEnumerable<string> lines)
    {
        var isOpen = false;
        foreach (var line in lines)
        {
            if (Label().Match(line) is { Success: true } label)
            {
                isOpen = true;
                if (line[label.Length..].Trim() is { Length: > 0 } first)
                {
                    yield return Name(first);
                }
            }
            else if (isOpen && Number().IsMatch(line))
            {
                yield return Name(line);
            }
            else
            {
                isOpen = false;
            }
        }
    }

    private static string Name(string text) => Number().Replace(text, "").Trim().TrimEnd('。', ';', '；');

    [GeneratedRegex(@"^附 ?件 ?[0-9一二三四五六七八九十]{0,2} ?(?:[:：]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:附件)?[0-9０-９]{1,2}(?:[.．、:：]|(?=《))", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
