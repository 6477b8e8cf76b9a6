using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PublicNotice.Analytics;

/// <summary>
/// A sparse vector that is filled again and again: rows in order of first occurrence, block after block. Counting marks rows
/// in an array as long as the model has rows; marks of earlier messages bear an earlier number and count for nothing.
/// </summary>
internal sealed class FeatureVector
{
    private const int PlaceBits = 20;
    private const int PlaceMask = (1 << PlaceBits) - 1;
    private const int LastRound = (1 << (31 - PlaceBits)) - 1;

    private int[] placeOf = [];
    private int round;
    private int[] rows = new int[1024];
    private int[] times = new int[1024];
    private float[] values = new float[1024];
    private int blockStart;

    public int Length { get; private set; }

    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Length);

    /// <summary>How often each row occurs.</summary>
    public ReadOnlySpan<int> Times => times.AsSpan(0, Length);

    public ReadOnlySpan<float> Values => values.AsSpan(0, Length);

    /// <summary>Begins a message for a model of so many rows.</summary>
    public void Clear(int rowCount)
    {
        (Length, blockStart) = (0, 0);
        if (placeOf.Length < rowCount)
        {
            placeOf = new int[rowCount];
        }

        if (round++ == LastRound)
        {
            Array.Clear(placeOf);
            round = 1;
        }
    }

    public void Count(int row, int more)
    {
        ref var place = ref placeOf[row];
        if (place >> PlaceBits == round)
        {
            times[place & PlaceMask] += more;
            return;
        }

        Reserve(1);
        place = (round << PlaceBits) | Length;
        rows[Length] = row;
        times[Length++] = more;
    }

    /// <summary>
    /// Counts each row once more. Whether one was met before is worked into the sums: a processor guesses it wrong every fourth
    /// time.
    /// </summary>
    public void CountAll(ReadOnlySpan<int> met)
    {
        Reserve(met.Length);
        var rows = this.rows.AsSpan();
        var times = this.times.AsSpan(0, rows.Length);
        var places = placeOf.AsSpan();
        var (length, mark) = (Length, round << PlaceBits);
        foreach (var row in met)
        {
            ref var place = ref places[row];
            var isNew = -((place ^ mark) >> PlaceBits) >>> 31;
            var at = (length & -isNew) | (place & PlaceMask & (isNew - 1));
            place = mark | at;
            rows[at] = row;
            times[at] = (times[at] & (isNew - 1)) + 1;
            length += isNew;
        }

        Length = length;
    }

    /// <summary>
    /// What the rows counted since the last block add to the scores of up to eight labels, brought to a length together. Says
    /// the same as <see cref="EndBlock"/> and scoring after it, but walks the rows once.
    /// </summary>
    public Vector256<float> ScoreBlock(ReadOnlySpan<PackedWeights.Row> weights, float length)
    {
        var sums = Vector256<float>.Zero;
        var squares = 0f;
        var rows = Rows[blockStart..];
        var times = Times[blockStart..];
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref weights[rows[i]];
            var value = TermFrequency.Sublinear(times[i]) * row.Scale;
            squares += value * value;
            sums += row.InSteps() * (row.Step * value);
        }

        blockStart = Length;
        return squares > 0 ? sums * (length / MathF.Sqrt(squares)) : sums;
    }

    /// <summary>Gives the rows counted since the last block their values and brings them to a length together.</summary>
    public void EndBlock(ReadOnlySpan<float> scales, float length)
    {
        var squares = 0f;
        for (var i = blockStart; i < Length; i++)
        {
            var value = TermFrequency.Sublinear(times[i]) * scales[rows[i]];
            values[i] = value;
            squares += value * value;
        }

        var factor = squares > 0 ? length / MathF.Sqrt(squares) : 0;
        foreach (ref var value in values.AsSpan(blockStart, Length - blockStart))
        {
            value *= factor;
        }

        blockStart = Length;
    }

    private void Reserve(int more)
    {
        if (Length + more > rows.Length)
        {
            Array.Resize(ref rows, Math.Max(rows.Length * 2, Length + more));
            Array.Resize(ref times, rows.Length);
            Array.Resize(ref values, rows.Length);
        }
    }
}

/// <summary>1 + ln(times), from a table: the tenth mention of a word is not ten times the news.</summary>
internal static class TermFrequency
{
    private static readonly float[] Table = [.. Enumerable.Range(0, 64).Select(times => times == 0 ? 0f : 1f + (float)Math.Log(times))];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sublinear(int times) => times < Table.Length ? Table[times] : 1f + (float)Math.Log(times);
}
