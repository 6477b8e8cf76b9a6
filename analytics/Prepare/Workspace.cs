namespace PublicNotice.Analytics;

/// <summary>
/// The arrays that reading one message needs. Each thread keeps one for itself: no lock, no sharing, and nothing to
/// allocate from the second message on.
/// </summary>
internal sealed class Workspace
{
    [ThreadStatic]
    private static Workspace? ofThisThread;

    private int[] met = new int[2048];

    public static Workspace OfThisThread => ofThisThread ??= new Workspace();

    public NormalisedText Title { get; } = new();

    public NormalisedText Text { get; } = new();

    /// <summary>The message as features: row numbers and values, filled by <see cref="FeatureSpace"/>.</summary>
    public FeatureVector Vector { get; } = new();

    /// <summary>Room for the rows that a block of a message meets.</summary>
    public Span<int> Met(int capacity)
    {
        if (met.Length <= capacity)
        {
            met = new int[capacity * 2];
        }

        return met;
    }
}
