namespace PublicNotice.Analytics;

/// <summary>Who was taken for whom, as staff would see it: with abstentions in a column of their own.</summary>
/// <param name="Labels">The true labels, one a row.</param>
/// <param name="Columns">What was suggested: the divisions, then <see cref="Abstained"/>.</param>
/// <param name="Rows">The counts.</param>
internal sealed record ConfusionMatrix(IReadOnlyList<string> Labels, IReadOnlyList<string> Columns, IReadOnlyList<int[]> Rows)
{
    public const string Abstained = "（弃权）";

    public static ConfusionMatrix Of(IReadOnlyList<Prediction> predictions, IReadOnlyList<string> labels, int outOfScope, double threshold)
    {
        var rows = labels.Select(_ => new int[labels.Count + 1]).ToArray();
        foreach (var prediction in predictions.Where(prediction => prediction.Actual >= 0))
        {
            var verdict = prediction.VerdictAt(threshold, outOfScope);
            rows[prediction.Actual][verdict.Abstain ? labels.Count : verdict.Best]++;
        }

        // Nothing is ever suggested in the column of the label for no division.
        var columns = Enumerable.Range(0, labels.Count + 1).Where(column => column != outOfScope).ToArray();
        return new ConfusionMatrix(
            labels,
            [.. columns.Select(column => column == labels.Count ? Abstained : labels[column])],
            [.. rows.Select(row => columns.Select(column => row[column]).ToArray())]);
    }
}
