namespace PublicNotice.Analytics;

/// <summary>
/// How far what comes in now is from what was learnt from (population stability index, PSI): below 0.1 stable, from 0.25 so
/// different that the model's numbers say little.
/// </summary>
/// <param name="Terms">Of the commonest terms of the model and all others together.</param>
/// <param name="Predictions">Of the divisions that the model would choose.</param>
internal sealed record Drift(double? Terms, double? Predictions)
{
    private const int CommonTerms = 50;

    // A bin without a message counts as half a message, or the logarithm would be infinite.
    private const double Half = 0.5;

    public static Drift Of(DivisionModel model, IReadOnlyList<LabelledMessage> before, IReadOnlyList<LabelledMessage> now)
    {
        if (before.Count == 0 || now.Count == 0)
        {
            return new Drift(null, null);
        }

        var (termsBefore, termsNow) = (TermsOf(model, before), TermsOf(model, now));
        var common = termsBefore.OrderByDescending(term => term.Value).ThenBy(term => term.Key).Take(CommonTerms).Select(term => term.Key).ToHashSet();
        return new Drift(
            Index(Binned(termsBefore, common), Binned(termsNow, common)),
            Index(Choices(model, before), Choices(model, now)));
    }

    /// <summary>The index of two counts over the same bins.</summary>
    public static double Index(IReadOnlyDictionary<int, double> before, IReadOnlyDictionary<int, double> now)
    {
        var bins = before.Keys.Union(now.Keys).ToArray();
        double Share(IReadOnlyDictionary<int, double> counts, int bin) =>
            Math.Max(counts.GetValueOrDefault(bin), Half) / Math.Max(counts.Values.Sum(), 1);
        return bins.Sum(bin => (Share(now, bin) - Share(before, bin)) * Math.Log(Share(now, bin) / Share(before, bin)));
    }

    private static Dictionary<int, double> TermsOf(DivisionModel model, IReadOnlyList<LabelledMessage> messages)
    {
        var counts = new Dictionary<int, double>();
        var workspace = new Workspace();
        foreach (var message in messages)
        {
            var vector = model.Content.Space.Read(message.Title, message.Text, workspace);
            foreach (var row in vector.Rows)
            {
                counts[row] = counts.GetValueOrDefault(row) + 1;
            }
        }

        return counts;
    }

    private static Dictionary<int, double> Binned(Dictionary<int, double> terms, HashSet<int> common) => terms
        .GroupBy(term => common.Contains(term.Key) ? term.Key : -1)
        .ToDictionary(bin => bin.Key, bin => bin.Sum(term => term.Value));

    private static Dictionary<int, double> Choices(DivisionModel model, IReadOnlyList<LabelledMessage> messages) => Prediction.Make(model, messages)
        .CountBy(prediction => prediction.Likeliest)
        .ToDictionary(choice => choice.Key, choice => (double)choice.Value);
}
