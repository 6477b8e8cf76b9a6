using System.Globalization;

namespace PublicNotice.Domain;

/// <summary>A number with its unit in a sentence, in the unit's own size: 1.5亿元 is 150,000,000元, exact to 5,000,000.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what, without 万 and its kin.</param>
/// <param name="Half">Half of its last decimal: how far rounding may have moved it. 0 for a whole number.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">The place after it.</param>
internal sealed record Figure(decimal Amount, string Unit, decimal Half, int Start, int End)
{
    private const string Powers = "十百千万亿";
    private static readonly string[] Vague = ["约", "近", "超", "过", "逾", "余", "少于", "低于", "高于", "每", "至少", "以上"];

    public bool IsShare => Unit is "%";

    /// <summary>The figures of a sentence that say an exact number, in order.</summary>
    public static List<Figure> Of(string sentence)
    {
        var figures = new List<Figure>();
        for (var next = 0; QuantityPattern.Next(sentence, next) is { } found; next = found.End)
        {
            var isExact = !found.IsEarly && sentence.AsSpan(found.NumberEnd..found.Unit).Trim(' ').IsEmpty
                && !IsVague(sentence.AsSpan(Math.Max(0, found.Number - 3), Math.Min(3, found.Number)));
            var digits = sentence[found.Number..found.NumberEnd].Replace(",", "", StringComparison.Ordinal);
            if (isExact && digits.Length <= 15 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            {
                figures.Add(In(amount, sentence[found.Unit..found.End], found.Number, found.End));
            }
        }

        return figures;
    }

    private static Figure In(decimal amount, string unit, int start, int end)
    {
        var (scale, power) = (1m, 0);
        while (power < unit.Length - 1 && Powers.IndexOf(unit[power], StringComparison.Ordinal) is >= 0 and var size)
        {
            scale *= size switch { 0 => 10m, 1 => 100m, 2 => 1000m, 3 => 10_000m, _ => 100_000_000m };
            power++;
        }

        var half = amount.Scale == 0 && scale == 1 ? 0 : 0.5m / Power(amount.Scale) * scale;
        return new Figure(amount * scale, unit[power..], half, start, end);
    }

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static bool IsVague(ReadOnlySpan<char> before)
    {
        foreach (var word in Vague)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
