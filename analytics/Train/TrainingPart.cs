namespace PublicNotice.Analytics;

/// <summary>What one model is trained on.</summary>
/// <param name="Corpus">All messages.</param>
/// <param name="Examples">Which of them.</param>
/// <param name="Counts">How the terms spread over the labels of these.</param>
internal sealed record TrainingPart(Corpus Corpus, int[] Examples, TermCounts Counts)
{
    /// <summary>All of a corpus.</summary>
    public static TrainingPart All(Corpus corpus) => new(corpus, [.. Enumerable.Range(0, corpus.Messages.Count)], TermCounts.Of(corpus));

    /// <summary>How many labels have an example.</summary>
    public int LabelCount => Corpus.Labels.Length - Counts.MessagesOf.Count(0);

    /// <summary>What is left when some are held out.</summary>
    public TrainingPart Without(int[] heldOut) =>
        new(Corpus, [.. Examples.Except(heldOut)], Counts.Without(heldOut.Select(example => Corpus.Messages[example])));
}
