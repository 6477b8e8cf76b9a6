namespace PublicNotice.Analytics;

/// <summary>
/// The features of one model: which buckets it knows, each a row, and how much each says. A message becomes one vector:
/// every term counts 1 + ln(times) × what it says, and each <see cref="Block"/> is brought to its own length.
/// </summary>
internal sealed class FeatureSpace
{
    // Chosen on grouped folds: the single characters help the pairs, and the title, where there is one, the text.
    private const float TitleLength = 0.8f;
    private const float SinglesLength = 0.5f;
    private const float PairsLength = 1f;

    /// <summary>The most rows that a space may have.</summary>
    public const int MostRows = 60_000;

    private readonly RowIndex rows;
    private readonly float[] scales;

    /// <param name="shape">How texts are read.</param>
    /// <param name="buckets">The bucket of each row, ascending.</param>
    /// <param name="scales">What each row says.</param>
    public FeatureSpace(FeatureShape shape, int[] buckets, float[] scales)
    {
        Shape = shape;
        Buckets = buckets;
        this.scales = scales;
        rows = new RowIndex(buckets, 1 << shape.HashBits);
    }

    public FeatureShape Shape { get; }

    public int[] Buckets { get; }

    public ReadOnlySpan<float> Scales => scales;

    /// <summary>The row of a bucket; −1 when the model does not know it.</summary>
    public int RowOf(int bucket) => rows.Find(bucket);

    /// <summary>Reads a message into the workspace's vector.</summary>
    public FeatureVector Read(ReadOnlySpan<char> title, ReadOnlySpan<char> text, Workspace workspace)
    {
        Grams.Read(title, text, Shape, workspace);
        var sink = Into(workspace.Vector);
        Grams.Feed(workspace, Shape, ref sink);
        return workspace.Vector;
    }

    /// <summary>What makes a vector of the n-grams that it is given.</summary>
    public VectorSink Into(FeatureVector vector)
    {
        vector.Clear(Buckets.Length);
        return new VectorSink(this, vector);
    }

    private static float LengthOf(Block block) => block switch
    {
        Block.Title => TitleLength,
        Block.Singles => SinglesLength,
        _ => PairsLength,
    };

    internal readonly struct VectorSink(FeatureSpace space, FeatureVector vector) : IGramSink
    {
        public void Add(int bucket) => Add(bucket, 1);

        public void Add(int bucket, int times)
        {
            if (space.rows.Find(bucket) is >= 0 and var row)
            {
                vector.Count(row, times);
            }
        }

        public void End(Block block)
        {
            if (block != Block.Singles || space.Shape.SinglesApart)
            {
                vector.EndBlock(space.scales, LengthOf(block));
            }
        }
    }
}
