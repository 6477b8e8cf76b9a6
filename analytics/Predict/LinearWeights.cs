using System.Numerics;
using System.Runtime.Intrinsics;

namespace PublicNotice.Analytics;

/// <summary>
/// One weight for each term and label, a row a term, so that a term costs one stretch of memory. Rows are padded to a
/// multiple of 8 labels for vector instructions.
/// </summary>
internal sealed class LinearWeights(int labels, int rows)
{
    private const int Lanes = 8;

    // Below 2^-14 sixteen bits hold a step less exactly, and rounding twice would not be rounding once.
    private static readonly Half SmallestStep = (Half)(1f / (1 << 14));

    public int Labels { get; } = labels;

    public int Rows { get; } = rows;

    public int Stride { get; } = (labels + Lanes - 1) / Lanes * Lanes;

    public float[] Bias { get; } = new float[(labels + Lanes - 1) / Lanes * Lanes];

    public float[] Values { get; } = new float[rows * ((labels + Lanes - 1) / Lanes * Lanes)];

    public Span<float> Row(int row) => Values.AsSpan(row * Stride, Stride);

    /// <summary>
    /// Adds the vector's terms to the biases. Each label is one lane that is multiplied and then added, never fused, so the
    /// sums are the same bits on every machine.
    /// </summary>
    public void Score(FeatureVector vector, Span<float> scores) => Score(vector.Rows, vector.Values, scores);

    /// <summary>The same for a vector given as rows and their values.</summary>
    public void Score(ReadOnlySpan<int> rows, ReadOnlySpan<float> values, Span<float> scores)
    {
        Bias.CopyTo(scores);
        if (Stride == Lanes)
        {
            ScoreInRegister(rows, values, scores);
            return;
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var row = Row(rows[i]);
            var value = new Vector<float>(values[i]);
            for (var lane = 0; lane < row.Length; lane += Vector<float>.Count)
            {
                (new Vector<float>(scores[lane..]) + (new Vector<float>(row[lane..]) * value)).CopyTo(scores[lane..]);
            }
        }
    }

    // Up to eight labels, the sums never leave the processor. The same additions in the same order.
    private void ScoreInRegister(ReadOnlySpan<int> rows, ReadOnlySpan<float> values, Span<float> scores)
    {
        var sums = Vector256.Create<float>(scores);
        var weights = Values.AsSpan();
        for (var i = 0; i < rows.Length; i++)
        {
            sums += Vector256.Create<float>(weights.Slice(rows[i] * Lanes, Lanes)) * values[i];
        }

        sums.CopyTo(scores);
    }

    /// <summary>
    /// Rounds the labels' weights of a row to a byte each; the step between two values fits 16 bits. Weights that were rounded
    /// before stay as they are, to the bit.
    /// </summary>
    public Half Quantise(int row, Span<sbyte> bytes)
    {
        var weights = Row(row)[..Labels];
        var largest = 0f;
        foreach (var weight in weights)
        {
            largest = MathF.Max(largest, MathF.Abs(weight));
        }

        var step = Half.Max((Half)(largest / sbyte.MaxValue), SmallestStep);
        for (var label = 0; label < Labels; label++)
        {
            bytes[label] = (sbyte)Math.Clamp(MathF.Round(weights[label] / (float)step), -127, 127);
        }

        return step;
    }
}
