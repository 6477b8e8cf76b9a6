namespace PublicNotice.Analytics;

/// <summary>
/// The arrays that reading one message needs. Each thread keeps one for itself: no lock, no sharing, and nothing to
/// allocate from the second message on.
/// </summary>
internal sealed class Workspace
{
    [ThreadStatic]
    private static Workspace? ofThisThread;

    public static Workspace OfThisThread => ofThisThread ??= new Workspace();

    public NormalisedText Title { get; } = new();

    public NormalisedText Text { get; } = new();

    public GramCounts Counts { get; } = new();

    /// <summary>How many of the counted buckets are the title's own features.</summary>
    public int TitleCount { get; set; }

    /// <summary>The message as features: row numbers and values, filled by <see cref="FeatureSpace"/>.</summary>
    public FeatureVector Vector { get; } = new();
}

/// <summary>A sparse vector that is filled again and again.</summary>
internal sealed class FeatureVector
{
    private int[] rows = new int[1024];
    private float[] values = new float[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    public Span<float> Values => values.AsSpan(0, Count);

    public void Clear(int capacity)
    {
        Count = 0;
        if (capacity > rows.Length)
        {
            rows = new int[capacity];
            values = new float[capacity];
        }
    }

    public void Add(int row, float value)
    {
        rows[Count] = row;
        values[Count++] = value;
    }
}
