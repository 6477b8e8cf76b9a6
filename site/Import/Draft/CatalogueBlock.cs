using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Site;

/// <summary>What the catalogue block and the line under the title of a web page say: it belongs into the head of notice.md.</summary>
internal sealed partial class CatalogueBlock(IReadOnlyList<string> chrome)
{
    public string? IndexNumber => Value("索引号");

    public string? DocumentNumber => Value("文号", "发文字号");

    public string? Category => Value("分类", "主题分类", "信息分类", "公开分类");

    public string? Issuer => Value("发布机构", "发文机关", "发文机构", "发布单位");

    public string? SubjectWords => Value("主题词");

    /// <summary>The publication time with its hour, where the page states one.</summary>
    public string? PublishedAt => chrome.Select(line => Instant().Match(line)).FirstOrDefault(match => match.Success) is { } found
        && int.Parse(found.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) is var hour and < 24
        ? string.Create(CultureInfo.InvariantCulture, $"{found.Groups["d"].Value} {hour:00}:{found.Groups["m"].Value}")
        : null;

    private string? Value(params string[] labels)
    {
        foreach (Match match in chrome.SelectMany(line => Pair().Matches(line)))
        {
            var value = match.Groups["v"].Value.Trim();
            if (value is not ("" or "无") && labels.Contains(match.Groups["k"].Value.Replace(" ", "", StringComparison.Ordinal)))
            {
                return value;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:^|(?<= )|(?<=[\[【]))(?<k>[\u4e00-\u9fff]{1,6}(?: [\u4e00-\u9fff]){0,3})[\]】]? ?[:：](?<v>.*?)(?= [\[【]?[\u4e00-\u9fff]{1,6}(?: [\u4e00-\u9fff]){0,3}[\]】]? ?[:：]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"(?<d>(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}) (?<h>[0-9]{1,2}):(?<m>[0-5][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Instant();
}
