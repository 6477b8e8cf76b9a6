using System.Buffers;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>
/// Lines that a web page puts around a notice: source, time, counters, buttons, the catalogue block. Words that a notice
/// itself may begin a line with (时间, 名称) count only at the edges of the text.
/// </summary>
internal static partial class PageChrome
{
    // A line of chrome is short; a long one is prose whatever it begins with.
    private const int LongestLine = 300;

    // All that a label or a row of buttons may begin with: the other lines, nearly all of them, need no closer look.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        " []【】|:>/·+_-信文稿新来发索成生公有主题体字浏点阅访查责网分当您上下打关扫大中小收返微QQ复朗默");

    /// <summary>Whether a line is chrome wherever it stands.</summary>
    public static bool Is(TextLine line) =>
        line.Text.Length <= LongestLine && line.Trimmed is [var first, ..] plain && Beginnings.Contains(first)
        && (Label().IsMatch(plain) || Buttons().IsMatch(plain));

    /// <summary>Whether a line is chrome when it stands above or below the text.</summary>
    public static bool IsAtEdge(TextLine line) =>
        Is(line) || (line.Text.Length <= LongestLine && EdgeLabel().IsMatch(line.Trimmed));

    /// <summary>Whether a line under the title is nothing but the publication date.</summary>
    public static bool IsDateOnly(TextLine line) =>
        line.Text.Length <= LongestLine && line.Trimmed is var plain && DateReader.Full(plain, 0) is { } date
        && TimeOnly().IsMatch(plain.AsSpan(date.End));

    /// <summary>The publication date that a line of chrome states.</summary>
    public static DateOnly? PublishedOn(TextLine line)
    {
        if (IsDateOnly(line))
        {
            return DateReader.Full(line.Trimmed, 0)?.Date;
        }

        var match = Published().Match(line.Plain);
        return match.Success ? DateReader.Full(line.Plain, match.Index + match.Length)?.Date : null;
    }

    /// <summary>The document number that the catalogue block states.</summary>
    public static string? DocumentNumber(TextLine line)
    {
        var match = Numbered().Match(line.Plain);
        return match.Success && match.Groups["n"].Value is not "无" ? line.Text.Substring(match.Groups["n"].Index, match.Groups["n"].Length) : null;
    }

    [GeneratedRegex(@"^[\[【]?(?:(?:信息|文章|稿件|新闻)?来 {0,4}源|发布(?:时间|日期|机构|单位)|发文(?:日期|机关|机构)|(?:信息)?索 ?引 ?号|(?:成文|生成|公开)日期|(?:信息)?有 ?效 ?性|主 ?题 ?词|主题分类|体裁分类|字 {0,4}[号体]|(?:浏览|点击|阅读|访问|查看)(?:量|数|次数|人次)|(?:责任|网站)编辑|分享到?|当前位置|您(?:当前|现在)?的?(?:所在)?位置|上一[篇条]|下一[篇条]|打印本?页?|关闭(?:窗口|本页)?)[\]】]? {0,4}:|^扫一扫|^您(?:当前|现在)?的?(?:所在)?位置", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?=.*[\u4e00-\u9fff]{2})(?>(?:[ \[\]【】|:>/·+_-]|大|中|小|字号|字体|分享到?|打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏|返回(?:顶部|列表)?|微信|微博|QQ空间|复制链接|下载|朗读|默认)+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Buttons();

    [GeneratedRegex(@"^(?:时 {0,4}间|日 {0,4}期|作 {0,4}者|名 {0,4}称|标 {0,4}题|(?:信息|公开)?分 {0,4}类|文 {0,4}号|发文字号|编 {0,4}辑|审 {0,4}核|校 {0,4}对|公开(?:方式|范围|形式|类型)|(?:首页|网站首页) *>) {0,4}[:>]|^首页 *>|^[\u4e00-\u9fff]{1,12}[〔\[][0-9]{4}[〕\]][0-9]{1,5}号$", RegexOptions.CultureInvariant)]
    private static partial Regex EdgeLabel();

    [GeneratedRegex(@"^(?: {0,4}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOnly();

    [GeneratedRegex(@"(?:发布(?:时间|日期)|公开日期|(?:^| )(?:时 {0,4}间|日 {0,4}期))[\]】]? {0,4}: {0,4}(?=[0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(@"(?:文 {0,4}号|发文字号) {0,4}: {0,4}(?<n>[^ ]{1,40})|^ *(?<n>[\u4e00-\u9fff]{1,12}[〔\[][0-9]{4}[〕\]][0-9]{1,5}号) *$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();
}
