namespace PublicNotice.Analytics;

/// <summary>
/// A sparse vector that is filled again and again: rows in order of first occurrence, block after block. Counting marks rows
/// in an array as long as the model has rows, which is swept clean row by row afterwards.
/// </summary>
internal sealed class FeatureVector
{
    private int[] placeOf = [];
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
        for (var i = 0; i < Length; i++)
        {
            placeOf[rows[i]] = 0;
        }

        (Length, blockStart) = (0, 0);
        if (placeOf.Length < rowCount)
        {
            placeOf = new int[rowCount];
        }
    }

    public void Count(int row, int more)
    {
        ref var place = ref placeOf[row];
        if (place > 0)
        {
            times[place - 1] += more;
            return;
        }

        if (Length == rows.Length)
        {
            Grow();
        }

        rows[Length] = row;
        times[Length++] = more;
        place = Length;
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

    private void Grow()
    {
        Array.Resize(ref rows, rows.Length * 2);
        Array.Resize(ref times, rows.Length);
        Array.Resize(ref values, rows.Length);
    }
}

/// <summary>1 + ln(times), from a table: the tenth mention of a word is not ten times the news.</summary>
internal static class TermFrequency
{
    private static readonly float[] Table = [.. Enumerable.Range(0, 64).Select(times => times == 0 ? 0f : 1f + (float)Math.Log(times))];

    public static float Sublinear(int times) => times < Table.Length ? Table[times] : 1f + (float)Math.Log(times);
}
