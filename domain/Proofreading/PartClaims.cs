using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>
/// A whole and then its parts: 697个，其中688个、4个、5个. A list may leave parts out, so what is missing is reported
/// only where the parts are bare numbers or where their words leave nothing out (已完成、未完成); what is too much is
/// reported where the parts stand side by side.
/// </summary>
internal static partial class PartClaims
{
    private const string Among = "其中";
    private const int FarthestWhole = 30;

    public static IEnumerable<ClaimFault> Check(string sentence, List<Figure> figures)
    {
        var among = sentence.IndexOf(Among, StringComparison.Ordinal);
        var whole = among < 0
            ? figures.FindIndex(figure => Whole().IsMatch(sentence.AsSpan(Math.Max(0, figure.Start - 14), Math.Min(14, figure.Start))))
            : figures.FindLastIndex(figure => figure.End <= among && among - figure.End <= FarthestWhole);
        if (whole < 0 || figures[whole].IsShare)
        {
            yield break;
        }

        var parts = Parts(sentence, figures, whole, Math.Max(among, figures[whole].End));
        if (parts.Count >= 2 && parts.TrueForAll(part => part.Figure.Amount <= figures[whole].Amount)
            && Contradicts(parts, figures[whole], among >= 0) is { } sum)
        {
            yield return new ClaimFault(ClaimKind.Sum, figures[whole].Start,
                $"各项相加为 {Sums.Show(sum, figures[whole].Unit)}，而总数写的是 {Sums.Show(figures[whole].Amount, figures[whole].Unit)}，请核对。");
        }
    }

    private static decimal? Contradicts(List<Part> parts, Figure whole, bool isAmong)
    {
        var sum = parts.Sum(part => part.Figure.Amount);
        if (Math.Abs(sum - whole.Amount) <= whole.Half + parts.Sum(part => part.Figure.Half))
        {
            return null;
        }

        var words = string.Join(' ', parts.Select(part => part.Words));
        var leavesNothingOut = IsPartition(parts);
        var isBare = isAmong && parts.Skip(1).All(part => part.Words.Trim('、', '和', '及', ' ').Length == 0);
        var isSideBySide = isAmong && sum > whole.Amount && !Overlap().IsMatch(words)
            && parts.Skip(1).All(part => part.Words.StartsWith('、') || part.Words.StartsWith('和') || part.Words.StartsWith(';'));
        return leavesNothingOut || isBare || isSideBySide ? sum : null;
    }

    private static List<Part> Parts(string sentence, List<Figure> figures, int whole, int from)
    {
        var (parts, depth, at) = (new List<Part>(), new BracketDepth(sentence), from);
        foreach (var figure in figures.Skip(whole + 1).Where(figure => figure.Start >= from))
        {
            var words = sentence[at..figure.Start];
            if (words.AsSpan().ContainsAny('共', '总') || words.Contains("合计", StringComparison.Ordinal)
                || (parts.Count > 0 && words.Contains(Among, StringComparison.Ordinal)))
            {
                break;
            }

            // What stands in brackets tells of a part, and is none.
            if (figure.Unit == figures[whole].Unit && depth.At(figure.Start) == depth.At(figures[whole].Start))
            {
                parts.Add(new Part(figure, words));
                at = figure.End;
            }
        }

        return parts;
    }

    // Each part says on which side it stands, and both sides are there.
    private static bool IsPartition(List<Part> parts) =>
        parts.Exists(part => Open().IsMatch(part.Words)) && parts.Exists(part => Done().IsMatch(part.Words) && !Open().IsMatch(part.Words))
        && parts.TrueForAll(part => (Open().IsMatch(part.Words) || Done().IsMatch(part.Words)) && !Overlap().IsMatch(part.Words));

    private sealed record Part(Figure Figure, string Words);

    [GeneratedRegex("(?:共有?|总数为?|反馈|发现|梳理出?|交办|收到)[^,。;0-9]{0,8}$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Whole();

    [GeneratedRegex("(?:已|基本)?(?:完成|办结|销号|解决|落实)(?!率)|已整改|整改到位", RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex("未完成|未整改|未办结|未解决|未销号|正在|推进中|整改中|办理中|长期坚持", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex("[男女]|党员|同时|兼|涉及|重复|追责|问责|处分|新增|分别|次年|上年|去年|较|比", RegexOptions.CultureInvariant)]
    private static partial Regex Overlap();
}
