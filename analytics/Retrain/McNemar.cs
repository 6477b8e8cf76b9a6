namespace PublicNotice.Analytics;

/// <summary>
/// McNemar's exact test: two models on the same messages. Only those that one gets right and the other wrong tell which is
/// better; if neither is, each such message is a toss of a coin.
/// </summary>
/// <param name="OnlyChampion">Messages that only the champion gets right.</param>
/// <param name="OnlyChallenger">Messages that only the challenger gets right.</param>
internal sealed record McNemar(int OnlyChampion, int OnlyChallenger)
{
    /// <summary>How likely a difference as large is by chance, two-sided.</summary>
    public double PValue
    {
        get
        {
            var tosses = OnlyChampion + OnlyChallenger;
            var fewer = Math.Min(OnlyChampion, OnlyChallenger);
            var (sum, logarithm) = (0.0, -tosses * Math.Log(2));
            for (var heads = 0; heads <= fewer; heads++)
            {
                sum += Math.Exp(logarithm);
                logarithm += Math.Log((double)(tosses - heads) / (heads + 1));
            }

            return Math.Min(1, 2 * sum);
        }
    }
}
