using System.Runtime.Intrinsics;

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

    /// <summary>How many blocks there are.</summary>
    public const int Blocks = 3;

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

    /// <summary>The block with which a bucket's term is brought to a length.</summary>
    public Block BlockOf(int bucket) => GramHash.BlockOf(bucket) is var block && block == Block.Singles && !Shape.SinglesApart ? Block.Pairs : block;

    /// <summary>The length that a block is brought to.</summary>
    public static float LengthOf(Block block) => block switch
    {
        Block.Title => TitleLength,
        Block.Singles => SinglesLength,
        _ => PairsLength,
    };

    /// <summary>Reads a message into the workspace's vector.</summary>
    public FeatureVector Read(ReadOnlySpan<char> title, ReadOnlySpan<char> text, Workspace workspace)
    {
        Grams.Read(title, text, Shape, workspace);
        workspace.Vector.Clear(Buckets.Length);
        var sink = new VectorSink(this, workspace.Vector);
        Grams.Feed(workspace, Shape, ref sink);
        return workspace.Vector;
    }

    /// <summary>
    /// The scores of a message for up to eight labels, without its vector: the same sums in another order. The terms that were
    /// counted stay in the workspace's vector.
    /// </summary>
    public Vector256<float> Score(ReadOnlySpan<char> title, ReadOnlySpan<char> text, PackedWeights weights, Workspace workspace)
    {
        Grams.Read(title, text, Shape, workspace);
        workspace.Vector.Clear(Buckets.Length);
        var sink = new ScoreSink(this, workspace.Vector, weights, workspace.Met(workspace.Text.Count + (3 * workspace.Title.Count)));
        Grams.Feed(workspace, Shape, ref sink);
        return sink.Scores;
    }

    private readonly struct VectorSink(FeatureSpace space, FeatureVector vector) : IGramSink
    {
        public void Add(int bucket)
        {
            if (space.rows.Find(bucket) is >= 0 and var row)
            {
                vector.Count(row, 1);
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

    // What a block meets is written down first, known or not, without a decision that the processor would have to guess.
    internal ref struct ScoreSink(FeatureSpace space, FeatureVector vector, PackedWeights weights, Span<int> met) : IGramSink
    {
        private readonly Span<int> met = met;
        private int count;

        public Vector256<float> Scores { get; private set; } = weights.Bias;

        public void Add(int bucket)
        {
            var row = space.rows.Find(bucket);
            met[count] = row;
            count += 1 + (row >> 31);
        }

        public void End(Block block)
        {
            vector.CountAll(met[..count]);
            count = 0;
            if (block != Block.Singles || space.Shape.SinglesApart)
            {
                Scores += vector.ScoreBlock(weights.Rows, LengthOf(block));
            }
        }
    }
}
