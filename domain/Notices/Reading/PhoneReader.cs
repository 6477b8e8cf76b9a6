using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>
/// Reads telephone and fax numbers: those after a label, in a row; and without a label only those that an area code or
/// the form of a mobile number tells from other numbers.
/// </summary>
internal sealed partial class PhoneReader(Findings findings)
{
    private const int MostNumbers = 200;
    private const int ShortestUnmistakable = 11;

    private readonly List<string> _phones = [];
    private readonly List<string> _faxes = [];

    /// <summary>Telephone numbers as written, each once, in the order of the text.</summary>
    public IReadOnlyList<string> Phones => _phones;

    /// <summary>Fax numbers as written, each once, in the order of the text.</summary>
    public IReadOnlyList<string> Faxes => _faxes;

    /// <summary>Reads a line.</summary>
    public void Read(TextLine line)
    {
        var read = 0;
        foreach (Match label in Label().Matches(line.Plain))
        {
            if (label.Index < read)
            {
                continue;
            }

            ReadLoose(line, read, label.Index);
            read = ReadRow(line, label);
        }

        ReadLoose(line, read, line.Plain.Length);
    }

    private int ReadRow(TextLine line, Match label)
    {
        var isFax = label.Groups["fax"].Success;
        var isPhone = !isFax || label.Groups["phone"].Success;
        var (end, count) = (label.Index + label.Length, 0);
        for (var number = After(Number(), line.Plain, end); number is not null; number = After(Number(), line.Plain, end))
        {
            var written = number.Groups["n"];
            end = written.Index + written.Length;
            var alsoFax = AlsoFax().IsMatch(line.Plain.AsSpan(end, Math.Min(12, line.Plain.Length - end)));
            Add(line, written, isPhone, isFax || alsoFax);
            count++;
        }

        if (count == 0 && label.Groups["colon"].Success && EndsThere().IsMatch(line.Plain.AsSpan(end, Math.Min(40, line.Plain.Length - end))))
        {
            findings.Warn(DiagnosticCode.EmptyChannel, line.Number, label.Index,
                $"“{line.Text.Substring(label.Index, label.Length).Trim()}”后面没有号码，请补上号码或删去这一项。");
        }

        return end;
    }

    private void ReadLoose(TextLine line, int start, int end)
    {
        if (end - start < ShortestUnmistakable || !line.Plain.AsSpan(start, end - start).ContainsAnyInRange('0', '9'))
        {
            return;
        }

        foreach (Match number in Unmistakable().Matches(line.Plain[start..end]))
        {
            var written = line.Text.Substring(start + number.Index, number.Length);
            AddOnce(_phones, written);
        }
    }

    private void Add(TextLine line, Group number, bool isPhone, bool isFax)
    {
        var written = line.Text.Substring(number.Index, number.Length);
        if (isPhone)
        {
            AddOnce(_phones, written);
        }

        if (isFax)
        {
            AddOnce(_faxes, written);
        }

        if (Local().IsMatch(number.ValueSpan))
        {
            findings.Warn(DiagnosticCode.NoAreaCode, line.Number, number.Index,
                $"号码“{written}”没有区号，外地群众无法拨打，请写成“0755-88121635”的形式。");
        }
    }

    private static void AddOnce(List<string> numbers, string number)
    {
        if (!numbers.Contains(number) && numbers.Count < MostNumbers)
        {
            numbers.Add(number);
        }
    }

    private static Match? After(Regex pattern, string plain, int index) =>
        pattern.Match(plain, index) is { Success: true } match ? match : null;

    [GeneratedRegex(@"(?:(?<fax>传 {0,8}真)(?:(?:号码)?|[/及、和(]{1,2}(?<phone>电 {0,8}话)\)?)|(?<phone>电 {0,8}话|热 {0,4}线|手 {0,4}机|拨打|致电|联系方式|咨询方式)(?:号码)?(?: ?[/及、和(]{1,2} ?(?<fax>传 {0,8}真)\)?)?)(?: ?\([^()]{1,20}\))?(?<colon> {0,8}: {0,8})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    // A number of a row; before it what separates numbers, or a name and the words that lead to it.
    [GeneratedRegex(@"\G(?:[ 、,/;和或为是]|\(兼?传 {0,4}真\)|\(带?传真\)){0,12}(?:(?![\u4e00-\u9fff ]{0,8}(?:传|邮|电|地址|网|手机|热线|编|号))[\u4e00-\u9fff]{2,4}[ :,]?)?(?<n>(?:\+?86[- ]?)?(?:\(0[0-9]{2,3}\) ?|0[0-9]{2,3} ?-{1,2} ?|0[0-9]{2,3} (?=[0-9]{7}))?[0-9]{7,8}(?:[-转][0-9]{1,6})?(?![0-9])|0[0-9]{9,11}(?![0-9])|1[3-9][0-9]{9}(?![0-9])|(?:400|800)-?[0-9]{3,4}-?[0-9]{3,4}(?![0-9])|1[0-9]{4}(?![0-9])|9[56][0-9]{3,4}(?![0-9]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![0-9A-Za-z@._/-])(?:\(0[0-9]{2,3}\) ?[0-9]{7,8}|0[0-9]{2,3}-{1,2}[0-9]{7,8}|1[3-9][0-9]{9})(?![0-9A-Za-z@])", RegexOptions.CultureInvariant)]
    private static partial Regex Unmistakable();

    [GeneratedRegex(@"^ ?\((?:电话)?(?:兼|带|及|/)传 {0,4}真\)", RegexOptions.CultureInvariant)]
    private static partial Regex AlsoFax();

    [GeneratedRegex(@"^ {0,8}(?:[。;,、)]|[\u4e00-\u9fff]{0,4}(?:电 {0,8}话|传 {0,8}真|地 {0,8}址|邮 {0,8}[编箱]|邮政|电子|联系人|网 ?址)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex EndsThere();

    [GeneratedRegex(@"^[2-9][0-9]{6,7}(?:[-转][0-9]{1,6})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Local();
}
