using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>The words that introduce a period.</summary>
internal static partial class PeriodLabels
{
    private const int Context = 80;

    /// <summary>公示时间, 公开期限, 意见反馈截止时间 and the like, wherever they stand.</summary>
    public static IEnumerable<Match> Labels(string plain) => plain.AsSpan().ContainsAny('期', '间', '止') ? Label().Matches(plain) : [];

    /// <summary>于, 请于, 自, 截至 before a date or before 公示之日, in a sentence that is about the public's word.</summary>
    public static IEnumerable<Match> Prepositions(string plain) =>
        PublicWords().IsMatch(plain) ? Preposition().Matches(plain).Where(match => IsAboutPublic(plain, match.Index)) : [];

    /// <summary>Whether a label names the last day and nothing else.</summary>
    public static bool NamesEnd(string label) => label.Contains("截止", StringComparison.Ordinal) || label is "截至";

    /// <summary>The place of the first word that is neither filler nor punctuation after a label.</summary>
    public static int SkipFiller(string plain, int index) => index + Filler().Match(plain, index).Length;

    /// <summary>至, 截至, 截止 before a date: what follows is the last day. The place after it; -1 when none stands there.</summary>
    public static int SkipUntil(string plain, int index)
    {
        var match = Until().Match(plain, index);
        return match.Success ? index + match.Length : -1;
    }

    /// <summary>自公示之日起, 即日起: a start that has no date. The place after it; -1 when none stands there.</summary>
    public static int SkipRelativeStart(string plain, int index)
    {
        var match = RelativeStart().Match(plain, index);
        return match.Success ? index + match.Length : -1;
    }

    private static bool IsAboutPublic(string plain, int index)
    {
        var start = Math.Max(0, index - Context);
        start += plain.AsSpan(start, index - start).LastIndexOf('。') + 1;
        var window = plain.AsSpan(start, Math.Min(plain.Length - start, index - start + Context));
        return PublicWords().IsMatch(window) && !OtherMatters().IsMatch(window);
    }

    [GeneratedRegex("(?:公开|公示|公告|征求意见|征集|公布)的?(?:期限|时间|期间|日期|期)(?!刊)|(?:意见|建议|征集|征求意见|反馈|报名)?(?:征集|征求|反馈|提交|收集)?(?:意见|建议)?的?(?:截止|起止)(?:时间|日期|期限)|(?:意见|建议)(?:征集|征求|反馈|提交|收集)的?(?:期限|时间|期)|(?:征集|征求|反馈)(?:意见|建议)的?(?:期限|时间|期)|截止(?=[:])", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("(?:请?于|请?在|截[至止]到?|从|自) ?(?=[0-9]{4} ?年|[0-9]{1,2} ?月 ?[0-9]|[0-9]{4}-|.{0,10}之日起|即日起)", RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"\G(?:[ :,(*“”]|为|是|如下|即(?!日)|暂定|拟定?|共|于|从|自)*", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\G(?:截[至止]到?|到|至|-)[ :为]{0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(@"\G(?:即日|[^。;,:0-9]{0,12}之日|(?:公[示告布]|发布)(?:当日|次日|之次日))起?(?:至|到|,|-)?", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeStart();

    [GeneratedRegex("公示|公开征求|征求意见|反馈|意见|异议|建议|公告期", RegexOptions.CultureInvariant)]
    private static partial Regex PublicWords();

    [GeneratedRegex("巡察|巡视|督察|收到|施行|实施|执行|生效", RegexOptions.CultureInvariant)]
    private static partial Regex OtherMatters();
}
