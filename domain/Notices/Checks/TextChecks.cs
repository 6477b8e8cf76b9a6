using System.Buffers;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Checks the title and the characters of a text.</summary>
internal static partial class TextChecks
{
    private const string Opening = "《（(【[〔“";
    private const string Closing = "》）)】]〕”";

    private static readonly SearchValues<char> HalfWidth = SearchValues.Create(",;:!?()");

    /// <summary>Reports on a notice's title and lines.</summary>
    public static void Check(Notice notice, List<TextLine> lines, Findings findings)
    {
        CheckTitle(notice, findings);
        CheckChrome(notice.Chrome, findings);
        Once(DiagnosticCode.OddPadding, lines, OddPadding, findings,
            count => $"用空格排版或含有不换行空格、零宽字符（共 {count} 行），请改用首行缩进、居右等版式并删去多余空格。");
        Once(DiagnosticCode.HalfWidthPunctuation, lines, HalfWidthPunctuation, findings,
            count => $"中文中使用了半角标点（共 {count} 行），请改为全角标点。");
        Once(DiagnosticCode.BrokenCharacter, lines, BrokenCharacter, findings,
            count => $"含有无法显示的字符（共 {count} 行），请删去或重新录入。", isError: true);
    }

    private static void CheckTitle(Notice notice, Findings findings)
    {
        if (notice.Title is not { } title)
        {
            findings.Warn(DiagnosticCode.NoTitle, notice.Lines.Count == 0 ? 0 : notice.Lines[0].Line, 0,
                "正文第一行不是标题，请在最前面单独写一行标题，或在文件头的 title 中写明。");
            return;
        }

        var line = notice.TitleLines[0].Line;
        if (Unclosed(title) is { } bracket)
        {
            findings.Warn(DiagnosticCode.TitleUnclosed, line, title.LastIndexOf(bracket),
                $"标题中的“{bracket}”没有对应的“{Closing[Opening.IndexOf(bracket, StringComparison.Ordinal)]}”，请补上或核对标题是否完整。");
        }

        if (title.StartsWith("关于", StringComparison.Ordinal) && !notice.TitleLines.Any(part => TitleReader.SaysKind(new TextLine(part.Line, part.Text))))
        {
            findings.Warn(DiagnosticCode.TitleCutShort, line, title.Length,
                "标题以“关于”开头而没有以公示、公告、通知等文种结尾，可能被截断，请核对并补全。");
        }
    }

    private static char? Unclosed(string title)
    {
        var open = new Stack<char>();
        foreach (var character in title)
        {
            if (Opening.Contains(character, StringComparison.Ordinal))
            {
                open.Push(character);
            }
            else if (Closing.IndexOf(character, StringComparison.Ordinal) is >= 0 and var closed
                && open.TryPeek(out var last) && IsPair(last, Opening[closed]))
            {
                open.Pop();
            }
        }

        return open.TryPeek(out var left) ? left : null;
    }

    // （ may be closed by ): mixed widths are another matter.
    private static bool IsPair(char open, char expected) => open == expected || (open, expected) is ('（', '(') or ('(', '（');

    private static void CheckChrome(IReadOnlyList<Paragraph> chrome, Findings findings)
    {
        for (var i = 0; i < chrome.Count; i++)
        {
            if (i == 0 || chrome[i].Line > chrome[i - 1].Line + 2)
            {
                findings.Warn(DiagnosticCode.PageChrome, chrome[i].Line, 0,
                    "此处是网页的来源、时间、字号、打印等内容，不是公告正文，请删去；发布时间写在文件头中。");
            }
        }
    }

    private static void Once(
        string code, List<TextLine> lines, Func<TextLine, int> find, Findings findings, Func<int, string> message, bool isError = false)
    {
        var (count, first, at) = (0, 0, 0);
        foreach (var line in lines)
        {
            if (find(line) is >= 0 and var place && count++ == 0)
            {
                (first, at) = (line.Number, place);
            }
        }

        if (count > 0)
        {
            (isError ? findings.Fail : (Action<string, int, int, string>)findings.Warn)(code, first, at, message(count));
        }
    }

    // Two ideographic spaces are the ordinary indent. Whatever shows nothing is a blank in the plain twin.
    private static int OddPadding(TextLine line) => line.Plain.Contains(' ', StringComparison.Ordinal) ? IndexOf(Padding(), line.Text) : -1;

    // A half-width mark right after a Chinese character or a closing mark, or right before a Chinese character or an opening one.
    private static int HalfWidthPunctuation(TextLine line)
    {
        var text = line.Text;
        for (var at = text.AsSpan().IndexOfAny(HalfWidth); at >= 0; at = Next(text, at))
        {
            if (text[at] is not ')' && at > 0 && (IsChinese(text[at - 1]) || text[at - 1] is '”' or '’' or '》' or '）'))
            {
                return at - 1;
            }

            if (text[at] is not '(' && at + 1 < text.Length && (IsChinese(text[at + 1]) || text[at + 1] is '“' or '‘' or '《'))
            {
                return at;
            }
        }

        return -1;
    }

    private static int Next(string text, int at) =>
        text.AsSpan(at + 1).IndexOfAny(HalfWidth) is >= 0 and var next ? at + 1 + next : -1;

    private static bool IsChinese(char character) => character is >= '\u4e00' and <= '\u9fff';

    private static int BrokenCharacter(TextLine line)
    {
        var text = line.Text.AsSpan();
        return text.ContainsAnyInRange('\0', '\u001F') || text.ContainsAnyInRange('\uD800', '\uDFFF') || text.ContainsAny('\u007F', '\uFFFD')
            ? IndexOf(Broken(), line.Text)
            : -1;
    }

    private static int IndexOf(Regex pattern, string text)
    {
        foreach (var match in pattern.EnumerateMatches(text))
        {
            return match.Index;
        }

        return -1;
    }

    [GeneratedRegex("^[ \t]|[\u00A0\u200B\u2060\uFEFF\u00AD\u202F]|(?<=[^ \t\u3000])[ \t\u3000]{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Padding();

    [GeneratedRegex("[\u0000-\u0008\u000E-\u001F\u007F\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Broken();
}
