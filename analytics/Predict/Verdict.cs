namespace PublicNotice.Analytics;

/// <summary>What follows from a message's probabilities; the one rule that serving and evaluation share.</summary>
/// <param name="Best">The likeliest division.</param>
/// <param name="RunnerUp">The next one; −1 when there is only one.</param>
/// <param name="Abstain">Whether no suggestion is made.</param>
internal readonly record struct Verdict(int Best, int RunnerUp, bool Abstain)
{
    /// <param name="probabilities">One for each label.</param>
    /// <param name="outOfScope">The label for messages of no division; −1 when the model has none.</param>
    /// <param name="threshold">Below it the model abstains.</param>
    /// <param name="isBlank">Whether the message has no term that the model knows: then it knows nothing of it.</param>
    public static Verdict Of(ReadOnlySpan<float> probabilities, int outOfScope, double threshold, bool isBlank)
    {
        var best = -1;
        var runnerUp = -1;
        for (var label = 0; label < probabilities.Length; label++)
        {
            if (label == outOfScope)
            {
                continue;
            }

            if (best < 0 || probabilities[label] > probabilities[best])
            {
                (best, runnerUp) = (label, best);
            }
            else if (runnerUp < 0 || probabilities[label] > probabilities[runnerUp])
            {
                runnerUp = label;
            }
        }

        var belongsToNone = outOfScope >= 0 && probabilities[outOfScope] >= probabilities[best];
        return new Verdict(best, runnerUp, isBlank || belongsToNone || probabilities[best] < threshold);
    }
}
