using System.Numerics;

namespace PublicNotice.Site;

/// <summary>
/// The symbols of a segment with their codes: frequent symbols have short ones, and none begins another, so that the
/// codes of a word one after the other are the beginning of the codes of every text that begins with the word. Symbols
/// whose codes are equally long stand in their own order, so that they can be told in few bytes.
/// </summary>
internal sealed class SearchAlphabet
{
    private const int LengthBits = 6;
    private const int LengthMask = (1 << LengthBits) - 1;
    private const int LowestOrder = 2;
    private const int HighestOrder = 8;

    // The code at the highest bits, its length at the lowest.
    private readonly ulong[] _codes = new ulong[char.MaxValue + 1];
    private readonly int[] _counts = new int[char.MaxValue + 1];
    private char[] _symbols = [];

    /// <summary>How many symbols have the shortest code, as a power of two.</summary>
    public int Order { get; private set; }

    /// <summary>By code.</summary>
    public ReadOnlySpan<char> Symbols => _symbols;

    public void Learn(ReadOnlySpan<char> text)
    {
        Array.Clear(_counts);
        foreach (var symbol in text)
        {
            _counts[symbol]++;
        }

        _symbols = [.. Enumerable.Range(0, _counts.Length).Where(symbol => _counts[symbol] > 0)
            .OrderByDescending(symbol => _counts[symbol]).ThenBy(symbol => symbol).Select(symbol => (char)symbol)];
        Order = Enumerable.Range(LowestOrder, HighestOrder - LowestOrder).MinBy(Cost);
        for (int first = 0, size = 1 << Order; first < _symbols.Length; first += size, size *= 2)
        {
            Array.Sort(_symbols, first, Math.Min(size, _symbols.Length - first));
        }

        for (var rank = 0; rank < _symbols.Length; rank++)
        {
            var length = LengthAt(rank, Order);
            var prefix = (length - 1 - Order) / 2;
            // As many ones as there are classes before, a zero, and the place in the class.
            var code = (((1UL << prefix) - 1) << (prefix + 1 + Order)) | ((ulong)rank + (1UL << Order) - (1UL << (prefix + Order)));
            _codes[_symbols[rank]] = (code << (64 - length)) | (uint)length;
        }
    }

    public int LengthOf(char symbol) => (int)_codes[symbol] & LengthMask;

    /// <summary>
    /// By symbol: the code at the highest bits, its length at the lowest six, so that <c>code | (key >> (int)code)</c> is
    /// the code followed by the key of what stands after the symbol. What the lengths leave in the lowest bits is noise.
    /// </summary>
    public ReadOnlySpan<ulong> Codes => _codes;

    private long Cost(int order) => _symbols.Select((symbol, rank) => (long)_counts[symbol] * LengthAt(rank, order)).Sum();

    private static int LengthAt(int rank, int order) => (2 * (BitOperations.Log2((uint)rank + (1u << order)) - order)) + 1 + order;
}
