using System.Text;

namespace PublicNotice.Site;

/// <summary>Lines of a calendar file: CRLF, and none longer than 75 octets.</summary>
internal sealed class CalendarText
{
    public const string Zone = "Asia/Shanghai";

    private const int LongestLine = 75;

    private readonly StringBuilder _text = new();

    public void Text(string name, string value) => Line($"{name}:{value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}");

    // A folded line goes on after a space; a character of several octets is never cut in two.
    public void Line(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    public void TimeZone()
    {
        Line("BEGIN:VTIMEZONE");
        Line($"TZID:{Zone}");
        Line("BEGIN:STANDARD");
        Line("DTSTART:19920101T000000");
        Line("TZOFFSETFROM:+0800");
        Line("TZOFFSETTO:+0800");
        Line("TZNAME:CST");
        Line("END:STANDARD");
        Line("END:VTIMEZONE");
    }

    public override string ToString() => _text.ToString();
}
