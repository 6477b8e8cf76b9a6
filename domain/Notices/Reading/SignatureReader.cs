using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>
/// Reads who signed and when, from the end of the body upwards. Attachments may stand above the signature or below it.
/// </summary>
internal sealed partial class SignatureReader(List<TextLine> body, Findings findings)
{
    private const int SearchedLines = 15;
    private const int MostSigners = 6;

    /// <summary>The first line of the signature; the length of the body when nobody signed.</summary>
    public int FirstLine { get; private set; } = body.Count;

    /// <summary>The line of the date, or of the last name when there is no date.</summary>
    public int LastLine { get; private set; } = body.Count;

    /// <summary>The signature; null when nobody signed.</summary>
    public Signature? Read()
    {
        for (var i = body.Count - 1; i >= Math.Max(0, body.Count - SearchedLines); i--)
        {
            if (DateAtEnd(body[i]) is { } date && (OnOneLine(i, date) ?? OverDate(i, date)) is { } signature)
            {
                return signature;
            }
        }

        return WithoutDate();
    }

    private Signature? OnOneLine(int i, WrittenDate date)
    {
        var organizations = OrganizationName.Split(body[i].Text[..date.Index]);
        if (organizations.Count == 0)
        {
            return null;
        }

        findings.Warn(DiagnosticCode.SignatureOnOneLine, body[i].Number, date.Index,
            "落款单位与日期写在同一行，请分成两行，各自居右。");
        return Signed(i, i, organizations, date);
    }

    private Signature? OverDate(int i, WrittenDate date)
    {
        if (!string.IsNullOrWhiteSpace(body[i].Plain[..date.Index]) || (i > 0 && IntroducesDate().IsMatch(body[i - 1].Trimmed)))
        {
            return null;
        }

        var organizations = new List<string>();
        var first = i;
        while (first > 0 && i - first < MostSigners && Names(first - 1) is { Count: > 0 } names)
        {
            organizations.InsertRange(0, names);
            first--;
        }

        // A lone date that is not at the very end may be anything.
        return organizations.Count > 0 || IsLast(i) ? Signed(first, i, organizations, date) : null;
    }

    // A name without a date is looked for at the very end, and above the attachments.
    private Signature? WithoutDate() => NameAbove(body.Count) ?? NameAbove(FirstAttachment());

    private Signature? NameAbove(int end)
    {
        var last = end - 1;
        while (last > 0 && Remark().IsMatch(body[last].Trimmed))
        {
            last--;
        }

        var organizations = last < 1 ? [] : Names(last);
        return organizations.Count == 0 ? null : Signed(last, last, organizations, null);
    }

    private int FirstAttachment()
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (ChannelWords.Attaches(body[i]))
            {
                return i;
            }
        }

        return 0;
    }

    private Signature Signed(int first, int last, List<string> organizations, WrittenDate? date)
    {
        (FirstLine, LastLine) = (first, last);
        if (date is { Date: null } unreadable)
        {
            findings.Fail(DiagnosticCode.UnreadableDate, body[last].Number, unreadable.Index,
                $"落款日期“{body[last].Text.Trim()}”无法读出，可能缺字或不存在这一天，请改成“2023年11月23日”的写法。");
        }

        return new Signature(organizations, date?.Date);
    }

    private List<string> Names(int i) => HeadingMark.Read(body[i]) is null ? OrganizationName.Split(body[i].Text) : [];

    // Whether nothing but attachments and remarks in parentheses follow.
    private bool IsLast(int i)
    {
        var inAttachments = false;
        for (var next = i + 1; next < body.Count; next++)
        {
            inAttachments |= ChannelWords.Attaches(body[next]);
            if (!inAttachments && !Remark().IsMatch(body[next].Trimmed))
            {
                return false;
            }
        }

        return !ChannelWords.Attaches(body[i]);
    }

    // Only the end of a line is looked at: a signature's date stands there.
    private static WrittenDate? DateAtEnd(TextLine line)
    {
        var end = line.Plain.AsSpan().TrimEnd(' ').Length;
        for (var index = Math.Max(0, end - 24); index < end; index++)
        {
            if (line.Plain[index] is (>= '0' and <= '9') or '〇' or '二' or '一'
                && (index == 0 || !char.IsAsciiDigit(line.Plain[index - 1]))
                && DateReader.Full(line.Plain, index) is { } date && date.End == end)
            {
                return date;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\(.{0,80}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"(?:时间|日期|期限|期):?$", RegexOptions.CultureInvariant)]
    private static partial Regex IntroducesDate();
}
