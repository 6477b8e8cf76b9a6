using Microsoft.ML.Data;

namespace PublicNotice.Analytics;

/// <summary>
/// The messages of a corpus as vectors in one feature space after another: every fold fills the same arrays. What comes out is
/// what <see cref="FeatureSpace.Read"/> makes of the same message, its rows ascending.
/// </summary>
internal sealed class Vectors
{
    private readonly Corpus corpus;
    private readonly int[][] rows;
    private readonly float[][] values;
    private readonly TrainingRow[] vectors;

    public Vectors(Corpus corpus)
    {
        this.corpus = corpus;
        rows = [.. corpus.Messages.Select(message => new int[message.Terms.Length])];
        values = [.. corpus.Messages.Select(message => new float[message.Terms.Length])];
        vectors = new TrainingRow[rows.Length];
    }

    /// <summary>The vector of a message in the space that was filled in last.</summary>
    public TrainingRow this[int message] => vectors[message];

    /// <summary>Makes the vector of every message, those too that are not trained on.</summary>
    public void Fill(FeatureSpace space)
    {
        var rowOf = corpus.RowsIn(space);
        var blockOf = Array.ConvertAll(space.Buckets, bucket => (int)space.BlockOf(bucket));
        for (var message = 0; message < vectors.Length; message++)
        {
            var count = Fill(corpus.Messages[message], space, rowOf, blockOf, rows[message], values[message]);
            vectors[message] = new TrainingRow(
                corpus.Messages[message].Label, new VBuffer<float>(space.Buckets.Length, count, values[message], rows[message]));
        }
    }

    private static int Fill(CountedMessage message, FeatureSpace space, int[] rowOf, int[] blockOf, int[] rows, float[] values)
    {
        Span<float> squares = stackalloc float[FeatureSpace.Blocks];
        squares.Clear();
        var scales = space.Scales;
        var count = 0;
        for (var i = 0; i < message.Terms.Length; i++)
        {
            if (rowOf[message.Terms[i]] is >= 0 and var row)
            {
                var value = TermFrequency.Sublinear(message.Times[i]) * scales[row];
                squares[blockOf[row]] += value * value;
                (rows[count], values[count++]) = (row, value);
            }
        }

        for (var block = 0; block < squares.Length; block++)
        {
            squares[block] = squares[block] > 0 ? FeatureSpace.LengthOf((Block)block) / MathF.Sqrt(squares[block]) : 0;
        }

        for (var i = 0; i < count; i++)
        {
            values[i] *= squares[blockOf[rows[i]]];
        }

        return count;
    }
}

/// <summary>One message as ML.NET takes it.</summary>
/// <param name="Label">The label's number, from 0.</param>
/// <param name="Features">The vector.</param>
internal readonly record struct TrainingRow(int Label, VBuffer<float> Features);
