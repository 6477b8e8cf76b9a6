namespace PublicNotice.Analytics;

/// <summary>What a model gave for a message whose label is known.</summary>
/// <param name="Actual">
/// The number of the true label; −1 when the model does not know that label, <see cref="NoDivision"/> when it does not know
/// of messages that belong to no division and this is one.
/// </param>
/// <param name="Probabilities">One for each label.</param>
/// <param name="IsBlank">Whether the message had no term that the model knows.</param>
internal sealed record Prediction(int Actual, float[] Probabilities, bool IsBlank)
{
    public const int NoDivision = -2;

    public Verdict VerdictAt(double threshold, int outOfScope) => Verdict.Of(Probabilities, outOfScope, threshold, IsBlank);

    /// <summary>The likeliest of all labels, the one for no division among them.</summary>
    public int Likeliest => Array.IndexOf(Probabilities, Probabilities.Max());

    public bool IsOutOfScope(int outOfScope) => Actual == NoDivision || (outOfScope >= 0 && Actual == outOfScope);

    public static List<Prediction> Make(DivisionModel model, IEnumerable<LabelledMessage> examples)
    {
        var labels = model.Content.Labels;
        var predictions = new List<Prediction>();
        foreach (var example in examples)
        {
            var probabilities = new float[labels.Length];
            model.Score(example.Title, example.Text, probabilities);
            var actual = example.Label == TrainingOptions.OutOfScopeLabel && model.OutOfScope < 0 ? NoDivision : Array.IndexOf(labels, example.Label);
            predictions.Add(new Prediction(actual, probabilities, Workspace.OfThisThread.Vector.Length == 0));
        }

        return predictions;
    }
}
