using System.Buffers;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>What the words around a figure make of it: a target or something done, and what is counted.</summary>
internal static partial class QuantityContext
{
    private const int LongestClause = 60;
    private const int LongestNoun = 20;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。;,:!?");
    private static readonly SearchValues<char> NounEnds = SearchValues.Create(" 。;,:!?、()[]【】《》“”‘’\"'0123456789-~/…");

    /// <summary>Whether the clause before a figure presents it as a target or as done.</summary>
    public static QuantityRole Role(string plain, int index)
    {
        var window = plain.AsSpan(Math.Max(0, index - LongestClause), Math.Min(index, LongestClause));
        var clause = window[(window.LastIndexOfAny(ClauseEnds) + 1)..];
        return Done().IsMatch(clause) ? QuantityRole.Done
            : Target().IsMatch(clause) ? QuantityRole.Target
            : Finished().IsMatch(clause) ? QuantityRole.Done
            : QuantityRole.Stated;
    }

    /// <summary>What 个 counts: the words after it up to the end of the clause or of the subject.</summary>
    public static string? Noun(TextLine line, int start)
    {
        var window = line.Plain.AsSpan(start, Math.Min(line.Plain.Length - start, LongestNoun));
        var stop = window.IndexOfAny(NounEnds);
        var words = stop < 0 ? window : window[..stop];
        foreach (var verb in SubjectEnds().EnumerateMatches(words))
        {
            words = words[..verb.Index];
            break;
        }

        foreach (var head in Head().EnumerateMatches(words))
        {
            return line.Text.Substring(start, head.Length);
        }

        return words.Length is 0 || (stop < 0 && words.Length == LongestNoun) ? null : line.Text.Substring(start, words.Length);
    }

    [GeneratedRegex("(?<![尚还而])已(?!有)|成功|累计|均完成", RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    // 项目计划3个 counts plans: only a verb after 计划 makes it a target.
    [GeneratedRegex("年底前|月底前|[年月日]前|目标|力争|争取|计划(?!$)|拟|预计|确保|不少于|不低于|到20[0-9]{2}年|今后|下一步|将(?=新|打造|建|完成|培育|实施)", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("(?<!未|尚未|没有)(?:完成|建成|办结|整改到位|实现)|了$|了全部$", RegexOptions.CultureInvariant)]
    private static partial Regex Finished();

    [GeneratedRegex("均|都|已|全部|正在|将|被|并|皆|于|累计|进行|以及|和|及|与|(?<!未)完成|纳入|通过", RegexOptions.CultureInvariant)]
    private static partial Regex SubjectEnds();

    // A noun phrase ends with its head: what follows 项目 or 机构 is the predicate.
    [GeneratedRegex("^.{0,18}(?:项目|机构|企业|单位|部门|问题|制度|文件|示范村|基地|园区|中心|平台|工作组|工作队|方面|环节|事项|产品|岗位|支部|小组|处室|地区|县区|县|镇|村)", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
