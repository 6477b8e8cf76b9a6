namespace PublicNotice.Analytics;

/// <summary>
/// Why one label leads another: the model is linear, so the lead is the sum of what every n-gram in the message adds, and
/// of what the labels start with, each tempered by the message's one factor. Nothing here is an estimate.
/// </summary>
internal sealed class Explanation
{
    private Explanation(double head, IReadOnlyList<GramShare> title, IReadOnlyList<GramShare> text, Workspace workspace)
    {
        Head = head;
        TitleShares = title;
        TextShares = text;
        TitleSymbols = workspace.Title;
        TextSymbols = workspace.Text;
    }

    /// <summary>The lead that the winner has before a word is read.</summary>
    public double Head { get; }

    public IReadOnlyList<GramShare> TitleShares { get; }

    public IReadOnlyList<GramShare> TextShares { get; }

    /// <summary>The whole lead, in log-odds.</summary>
    public double Lead => Head + TitleShares.Concat(TextShares).Sum(share => share.Weight);

    private NormalisedText TitleSymbols { get; }

    private NormalisedText TextSymbols { get; }

    /// <summary>Explains a message.</summary>
    public static Explanation Of(DivisionModel model, string? title, string text, Workspace workspace, int winner, int runnerUp)
    {
        var (space, weights) = (model.Content.Space, model.Content.Weights);
        var vector = space.Read(title, text, workspace);
        var odds = new float[weights.Stride];
        weights.Score(vector, odds);
        double factor = Tempering.Factor(odds.AsSpan(0, weights.Labels), model.Content.Power);
        var leads = new Dictionary<int, double>(vector.Length);
        for (var i = 0; i < vector.Length; i++)
        {
            var row = weights.Row(vector.Rows[i]);
            leads[vector.Rows[i]] = factor * vector.Values[i] * ((double)row[winner] - row[runnerUp]) / vector.Times[i];
        }

        return new Explanation(
            factor * ((double)weights.Bias[winner] - weights.Bias[runnerUp]),
            Shares(workspace.Title, isTitle: true, space, leads),
            Shares(workspace.Text, isTitle: false, space, leads),
            workspace);
    }

    /// <summary>The shares as words and phrases that a person reads, the strongest first.</summary>
    public IReadOnlyList<Term> Terms(string? title, string text) =>
        TermMerger.Merge(
            [.. TermMerger.Phrases(TextSymbols, TextShares, text, isTitle: false), .. TermMerger.Phrases(TitleSymbols, TitleShares, title ?? "", isTitle: true)]);

    private static List<GramShare> Shares(NormalisedText text, bool isTitle, FeatureSpace space, Dictionary<int, double> leads)
    {
        var shares = new List<GramShare>();
        foreach (var gram in Grams.Of(text, isTitle, space.Shape))
        {
            if (space.RowOf(gram.Bucket) is >= 0 and var row)
            {
                shares.Add(new GramShare(gram.At, gram.Length, leads[row]));
            }
        }

        return shares;
    }
}

/// <summary>What one occurrence of an n-gram adds to the lead.</summary>
/// <param name="At">Its first symbol.</param>
/// <param name="Length">How many symbols it spans.</param>
/// <param name="Weight">What it adds, in log-odds.</param>
internal readonly record struct GramShare(int At, int Length, double Weight);
