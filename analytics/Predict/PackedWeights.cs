using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PublicNotice.Analytics;

/// <summary>
/// What serving needs of a row of up to eight labels, as the file holds it: a byte a weight, the step between two values, and
/// what the term says. Sixteen bytes instead of thirty-six: a large model stays in the processor's own cache.
/// </summary>
internal sealed class PackedWeights
{
    public const int MostLabels = 8;

    private readonly Row[] rows;

    /// <param name="weights">Of up to <see cref="MostLabels"/> labels; weights that were read from a file come out as they were.</param>
    /// <param name="space">The rows' terms.</param>
    public PackedWeights(LinearWeights weights, FeatureSpace space)
    {
        Bias = Vector256.Create<float>(weights.Bias);
        rows = new Row[weights.Rows];
        Span<sbyte> bytes = stackalloc sbyte[MostLabels];
        for (var row = 0; row < rows.Length; row++)
        {
            var step = (float)weights.Quantise(row, bytes);
            rows[row] = new Row(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(bytes)), step, space.Scales[row]);
        }
    }

    public Vector256<float> Bias { get; }

    public ReadOnlySpan<Row> Rows => rows;

    /// <summary>One row.</summary>
    /// <param name="Bytes">Eight weights in steps.</param>
    /// <param name="Step">The step between two values.</param>
    /// <param name="Scale">What the term says.</param>
    internal readonly record struct Row(ulong Bytes, float Step, float Scale)
    {
        /// <summary>The weights in steps.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> InSteps()
        {
            var halves = Vector128.WidenLower(Vector128.CreateScalarUnsafe(Bytes).AsSByte());
            return Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(halves), Vector128.WidenUpper(halves)));
        }
    }
}
