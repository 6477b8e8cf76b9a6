using System.Runtime.Intrinsics;

namespace PublicNotice.Analytics;

/// <summary>
/// A trained model. Immutable: any number of threads may classify with one instance at the same time, without a lock.
/// </summary>
public sealed class DivisionModel
{
    private const int MostLabelsOnStack = 256;

    private readonly int outOfScope;
    private readonly PackedWeights? packed;

    internal DivisionModel(ModelContent content, string version)
    {
        Content = content;
        Version = version;
        outOfScope = Array.IndexOf(content.Labels, TrainingOptions.OutOfScopeLabel);
        packed = content.Labels.Length <= PackedWeights.MostLabels ? new PackedWeights(content.Weights, content.Space) : null;
    }

    /// <summary>The model's id: the start of the hash of its content.</summary>
    public string Version { get; }

    /// <summary>Every label it knows, in its own order; with the one for messages that belong to no division, if it has that.</summary>
    public IReadOnlyList<string> Labels => Content.Labels;

    /// <summary>Below this probability it abstains.</summary>
    public double Threshold => Content.Threshold;

    internal ModelContent Content { get; }

    internal int OutOfScope => outOfScope;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="FaultException">It is missing, truncated, corrupt or of another version.</exception>
    public static DivisionModel Load(string path) => ModelFile.Load(path);

    /// <summary>Suggests a division for a message.</summary>
    /// <param name="title">The title; null when there is none.</param>
    /// <param name="text">The text.</param>
    public Classification Classify(string? title, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<float> probabilities = stackalloc float[Labels.Count];
        var workspace = Workspace.OfThisThread;
        Score(title, text, workspace, probabilities);
        var verdict = Verdict.Of(probabilities, outOfScope, Content.Threshold, isBlank: workspace.Vector.Length == 0);
        IReadOnlyList<Term> why = verdict.RunnerUp < 0 ? [] : Explanation.Of(this, title, text, workspace, verdict.Best, verdict.RunnerUp).Terms(title, text);
        return new Classification
        {
            Label = Labels[verdict.Best],
            Score = probabilities[verdict.Best],
            // What no word speaks for, a bare 请问, the model must not suggest.
            Abstain = verdict.Abstain || (verdict.RunnerUp >= 0 && why.Count == 0),
            Top = Rank(probabilities),
            Why = why,
        };
    }

    /// <summary>The calibrated probability of every label, in the order of <see cref="Labels"/>; allocates nothing.</summary>
    /// <param name="title">The title; empty when there is none.</param>
    /// <param name="text">The text.</param>
    /// <param name="probabilities">As long as <see cref="Labels"/>.</param>
    public void Score(ReadOnlySpan<char> title, ReadOnlySpan<char> text, Span<float> probabilities) =>
        Score(title, text, Workspace.OfThisThread, probabilities);

    private void Score(ReadOnlySpan<char> title, ReadOnlySpan<char> text, Workspace workspace, Span<float> probabilities)
    {
        var stride = Content.Weights.Stride;
        var scores = stride <= MostLabelsOnStack ? stackalloc float[stride] : new float[stride];
        if (packed is not null)
        {
            Content.Space.Score(title, text, packed, workspace).CopyTo(scores);
        }
        else
        {
            Content.Weights.Score(Content.Space.Read(title, text, workspace), scores);
        }

        var odds = scores[..Content.Labels.Length];
        Tempering.Apply(odds, Content.Power);
        Softmax.Of(odds, probabilities);
    }

    private RankedLabel[] Rank(ReadOnlySpan<float> probabilities)
    {
        var ranked = new List<RankedLabel>(probabilities.Length);
        for (var label = 0; label < probabilities.Length; label++)
        {
            if (label != outOfScope)
            {
                ranked.Add(new RankedLabel(Labels[label], probabilities[label]));
            }
        }

        return [.. ranked.OrderByDescending(label => label.Score)];
    }
}
