using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>The placeholders that a template may have. Any other is a fault of the template, and 【待填：…】 is for people.</summary>
public static partial class TemplatePlaceholders
{
    /// <summary>办件编号.</summary>
    public const string Number = "办件编号";

    /// <summary>处室: the responsible division.</summary>
    public const string Division = "处室";

    /// <summary>期限: the last day.</summary>
    public const string Deadline = "期限";

    /// <summary>来件日期.</summary>
    public const string Received = "来件日期";

    /// <summary>类型: the kind.</summary>
    public const string Kind = "类型";

    /// <summary>公告: the notice's title.</summary>
    public const string Notice = "公告";

    /// <summary>事项: the item's number and title.</summary>
    public const string Item = "事项";

    /// <summary>单位: the bureau.</summary>
    public const string Bureau = "单位";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Number, Division, Deadline, Received, Kind, Notice, Item, Bureau];

    /// <summary>The first that is none of them; null when all are known.</summary>
    public static string? Unknown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Placeholder().Matches(text).Select(match => match.Groups[1].Value).FirstOrDefault(name => !All.Contains(name));
    }

    /// <summary>Puts values in their places. What has none becomes 【待填：…】, so that no answer goes out with a hole.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> values)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(values);
        return Placeholder().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value) ?? $"【待填：{match.Groups[1].Value}】");
    }

    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    private static partial Regex Placeholder();
}
