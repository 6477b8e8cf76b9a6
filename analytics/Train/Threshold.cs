namespace PublicNotice.Analytics;

/// <summary>
/// Chooses the probability below which the model abstains: the lowest at which the suggestions still made are right as
/// often as was asked for. Messages of no division are among them and count as wrong when one is suggested for them.
/// </summary>
internal static class Threshold
{
    public static float Choose(IReadOnlyList<Prediction> validation, int outOfScope, double targetPrecision)
    {
        var suggested = validation
            .Select(prediction => (prediction.Actual, Verdict: prediction.VerdictAt(0, outOfScope), prediction.Probabilities))
            .Where(prediction => !prediction.Verdict.Abstain)
            .Select(prediction => (IsRight: prediction.Actual == prediction.Verdict.Best, Score: prediction.Probabilities[prediction.Verdict.Best]))
            .OrderByDescending(prediction => prediction.Score)
            .ToArray();
        var threshold = 1f;
        var right = 0;
        for (var i = 0; i < suggested.Length; i++)
        {
            right += suggested[i].IsRight ? 1 : 0;
            if (right >= targetPrecision * (i + 1))
            {
                threshold = suggested[i].Score;
            }
        }

        return threshold;
    }
}
