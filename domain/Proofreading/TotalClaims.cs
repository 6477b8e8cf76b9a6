using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Parts and then their total: A村3户、B村4户，共7户.</summary>
internal static partial class TotalClaims
{
    private const int WidestStep = 20;

    public static IEnumerable<ClaimFault> Check(string sentence, List<Figure> figures)
    {
        for (var i = 2; i < figures.Count; i++)
        {
            var total = figures[i];
            if (Announces(sentence, figures[i - 1].End, total.Start))
            {
                var parts = PartsBefore(sentence, figures, i);
                if (parts.Count >= 2 && !AnyTailMakes(parts, total))
                {
                    var sum = parts.Sum(part => part.Amount);
                    yield return new ClaimFault(ClaimKind.Sum, total.Start,
                        $"前面 {parts.Count} 项相加为 {Sums.Show(sum, total.Unit)}，而合计写的是 {Sums.Show(total.Amount, total.Unit)}，请核对。");
                }
            }
        }
    }

    private static bool Announces(string sentence, int from, int to) =>
        to - from is > 0 and <= 12 && Announcement().IsMatch(sentence.AsSpan(from, to - from));

    // The unbroken run of figures of the total's unit that stand right before it.
    private static List<Figure> PartsBefore(string sentence, List<Figure> figures, int total)
    {
        var parts = new List<Figure>();
        for (var i = total - 1; i >= 0 && figures[i].Unit == figures[total].Unit; i--)
        {
            var next = figures[i + 1];
            var step = sentence.AsSpan(figures[i].End, next.Start - figures[i].End);
            if (i < total - 1 && (step.Length > WidestStep || !Step().IsMatch(step) || NoSum().IsMatch(step)))
            {
                break;
            }

            parts.Insert(0, figures[i]);
        }

        var lead = parts.Count == 0 ? 0 : Math.Max(0, parts[0].Start - WidestStep);
        return parts.Count == 0 || NoSum().IsMatch(sentence.AsSpan(lead, parts[0].Start - lead)) ? [] : parts;
    }

    // The run may begin before the list that is meant: 收到5件，其中甲3件、乙4件，共7件.
    private static bool AnyTailMakes(List<Figure> parts, Figure total)
    {
        var (sum, half) = (0m, total.Half);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            (sum, half) = (sum + parts[i].Amount, half + parts[i].Half);
            if (Math.Abs(sum - total.Amount) <= half)
            {
                return true;
            }
        }

        return parts.Exists(part => part.Amount == total.Amount);
    }

    [GeneratedRegex("^[)、,;: ]{0,3}(?:[一二两三四五六七八九十]{1,2}[项类批个]|以上)?(?:合计|共计|总计|总共|共)[计有为是:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();

    [GeneratedRegex("[、,;和及与]", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    // Signs, times and overlaps: such numbers are no plain sum.
    [GeneratedRegex("减|撤|取消|增|扣|剩|其中|其余|尚|每|各|同比|原有|占|率|完成|含|又|再", RegexOptions.CultureInvariant)]
    private static partial Regex NoSum();
}

/// <summary>Shows a sum as a text would.</summary>
internal static class Sums
{
    public static string Show(decimal amount, string unit) => amount switch
    {
        >= 100_000_000m when amount % 10_000m == 0 => Number(amount / 100_000_000m) + "亿" + unit,
        >= 10_000m when amount % 100m == 0 => Number(amount / 10_000m) + "万" + unit,
        _ => Number(amount) + unit,
    };

    private static string Number(decimal amount) => amount.ToString("0.########", CultureInfo.InvariantCulture);
}
