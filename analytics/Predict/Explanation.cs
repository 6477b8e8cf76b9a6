namespace PublicNotice.Analytics;

/// <summary>
/// Why one label leads another: the model is linear, so the lead is the sum of what every n-gram in the message adds, and
/// of what the labels start with. Nothing here is an estimate.
/// </summary>
internal sealed class Explanation
{
    // Two characters that met in one message only met by chance: showing them as a word would be noise.
    private const int MessagesOfAWord = 2;

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

    /// <summary>Explains the message that the workspace has just read.</summary>
    public static Explanation Of(DivisionModel model, Workspace workspace, int winner, int runnerUp)
    {
        var content = model.Content;
        var perOccurrence = new Dictionary<int, (double Weight, bool IsWordLike)>(workspace.Counts.Count);
        var next = 0;
        for (var i = 0; i < workspace.Counts.Count; i++)
        {
            var bucket = workspace.Counts.Buckets[i];
            var row = content.Space.RowOf(bucket);
            if (row >= 0)
            {
                var weights = content.Weights.Row(row);
                var lead = (double)weights[winner] - weights[runnerUp];
                perOccurrence[bucket] = (
                    workspace.Vector.Values[next++] * lead / content.Temperature / workspace.Counts.Times[i],
                    content.Space.MessagesWith[row] >= MessagesOfAWord);
            }
        }

        var head = ((double)content.Weights.Bias[winner] - content.Weights.Bias[runnerUp]) / content.Temperature;
        return new Explanation(
            head,
            Shares(workspace.Title, content.Space.Shape.FieldOfTitle, content.Space.Shape, perOccurrence),
            Shares(workspace.Text, Field.Text, content.Space.Shape, perOccurrence),
            workspace);
    }

    /// <summary>The shares as words and phrases that a person reads, the strongest first.</summary>
    public IReadOnlyList<Term> Terms(string? title, string text) =>
        TermMerger.Merge(
            [.. TermMerger.Phrases(TextSymbols, TextShares, text, isTitle: false), .. TermMerger.Phrases(TitleSymbols, TitleShares, title ?? "", isTitle: true)]);

    private static List<GramShare> Shares(NormalisedText text, Field field, FeatureShape shape, Dictionary<int, (double Weight, bool IsWordLike)> perOccurrence)
    {
        var shares = new List<GramShare>(text.Count * shape.LongestGram);
        for (var at = 0; at < text.Count && text.Count > 1; at++)
        {
            for (var length = 1; length <= shape.LongestGram; length++)
            {
                if (Grams.IsGram(text.Symbols, at, length)
                    && perOccurrence.TryGetValue(GramHash.Bucket(GramHash.Pack(text.Symbols, at, length, field), shape.HashBits), out var weight))
                {
                    shares.Add(new GramShare(at, length, weight.Weight, weight.IsWordLike));
                }
            }
        }

        return shares;
    }
}

/// <summary>What one occurrence of an n-gram adds to the lead.</summary>
/// <param name="At">Its first symbol.</param>
/// <param name="Length">How many symbols it has.</param>
/// <param name="Weight">What it adds, in log-odds.</param>
/// <param name="IsWordLike">Whether enough messages of the training had it for it to be (part of) a word.</param>
internal readonly record struct GramShare(int At, int Length, double Weight, bool IsWordLike);
