namespace PublicNotice.Analytics;

/// <summary>
/// How a model is trained. The defaults were chosen by cross-validation on the built-in messages and on a public set of
/// 6,846 letters to mayors, so for those the card's numbers are a little kind, for another set they are not.
/// </summary>
public sealed record TrainingOptions
{
    /// <summary>The label of messages that belong to no division; the model abstains from them. Default: none.</summary>
    public const string OutOfScopeLabel = "none";

    /// <summary>Fixes every random choice: same data and seed, same bytes of model. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How strongly weights are held small (L2). Default: 1e-4.</summary>
    public float Regularisation { get; init; } = 1e-4f;

    /// <summary>Passes over the data at most. Default: 20 with little text, 5 with much, where more change nothing.</summary>
    public int? Passes { get; init; }

    /// <summary>
    /// Of the suggestions that the model dares to make, this share shall be right; the threshold follows from it on
    /// validation data. From 0 to 1. Default: 0.9.
    /// </summary>
    public double TargetPrecision { get; init; } = 0.9;

    /// <summary>
    /// Phrases that the model passes over, in training and in serving: the divisions' names, so that naming one in a letter
    /// does not steer it there, and courtesies. Default: those in labelled/unread.txt.
    /// </summary>
    public IReadOnlyList<string> UnreadPhrases { get; init; } = BuiltInSet.UnreadPhrases;
}
