namespace PublicNotice.Analytics;

/// <summary>All that a model file holds.</summary>
/// <param name="Labels">The labels, in ordinal order.</param>
/// <param name="Space">The features.</param>
/// <param name="Weights">The weights, calibrated: their scores, tempered, are log-odds.</param>
/// <param name="Threshold">The probability below which the model abstains.</param>
/// <param name="Power">The power of <see cref="Tempering"/>.</param>
internal sealed record ModelContent(string[] Labels, FeatureSpace Space, LinearWeights Weights, float Threshold, float Power);
