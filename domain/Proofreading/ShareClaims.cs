using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>A percentage that the sentence's own numbers make: 共697个，已完成688个，完成率98.71%. It is compared at the decimals it has.</summary>
internal static partial class ShareClaims
{
    private const int LabelReach = 12;

    public static IEnumerable<ClaimFault> Check(string sentence, List<Figure> figures)
    {
        foreach (var share in figures.Where(figure => figure.IsShare))
        {
            var label = Label().Match(sentence, Math.Max(0, share.Start - LabelReach), Math.Min(LabelReach, share.Start));
            if (label.Success && Contradiction(sentence, figures, share, label.Groups["verb"].Value) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private static ClaimFault? Contradiction(string sentence, List<Figure> figures, Figure share, string verb)
    {
        var counts = figures.Where(figure => !figure.IsShare && figure.Amount > 0).ToList();
        var parts = counts.Where(figure => Near(sentence, figure).Contains(verb, StringComparison.Ordinal)).ToList();
        var wholes = counts.Where(figure => Whole().IsMatch(Before(sentence, figure))).Except(parts).ToList();
        var pairs = parts.SelectMany(part => wholes.Where(whole => whole.Unit == part.Unit && whole.Amount >= part.Amount).Select(whole => (part, whole))).ToList();
        if (pairs.Count == 0 || IsMadeByAny(counts, share))
        {
            return null;
        }

        var (meant, of) = pairs[0];
        var decimals = Math.Min(share.Half == 0 ? 0 : Decimals(share.Half), 8);
        var right = decimal.Round(meant.Amount / of.Amount * 100, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        return new ClaimFault(ClaimKind.Share, share.Start,
            $"{Sums.Show(meant.Amount, meant.Unit)}占{Sums.Show(of.Amount, of.Unit)}的 {right}%，而文中写的是 {sentence[share.Start..share.End]}，请核对。");
    }

    private static bool IsMadeByAny(List<Figure> counts, Figure share)
    {
        var half = share.Half == 0 ? 0.5m : share.Half;
        return counts.Exists(part => counts.Exists(whole =>
            whole.Unit == part.Unit && whole.Amount >= part.Amount && Math.Abs((part.Amount / whole.Amount * 100) - share.Amount) <= half));
    }

    private static int Decimals(decimal half)
    {
        var decimals = 0;
        for (; half < 0.5m; half *= 10)
        {
            decimals++;
        }

        return decimals;
    }

    private static string Before(string sentence, Figure figure) => sentence[Math.Max(0, figure.Start - LabelReach)..figure.Start];

    // The words that say what a number counts, as far as the comma on either side.
    private static string Near(string sentence, Figure figure)
    {
        var before = Before(sentence, figure);
        var after = sentence[figure.End..Math.Min(sentence.Length, figure.End + 6)];
        return before[(before.LastIndexOfAny([',', ';', '、']) + 1)..] + " " + after.Split(',', ';', '、', '率')[0];
    }

    [GeneratedRegex("(?<verb>完成|整改|办结|销号|答复|回复|合格|通过|达标|采纳|落实|解决)率(?:为|达到?|是|已达)?:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("共有?|应|总|全部|反馈|发现|收到|梳理|排查|指出|抽查|检查|交办", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
