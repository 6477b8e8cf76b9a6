namespace PublicNotice.Analytics;

/// <summary>
/// The set of a text's three-character pieces, as sorted hashes. Two texts are alike as far as they share pieces (Jaccard):
/// word order, courtesies and single corrections change few.
/// </summary>
internal sealed class Shingles
{
    private const int PieceLength = 3;

    private uint[] hashes = new uint[512];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Hashes => hashes.AsSpan(0, Count);

    public void Read(ReadOnlySpan<char> symbols)
    {
        var pieces = Math.Max(1, symbols.Length - PieceLength + 1);
        if (hashes.Length < pieces)
        {
            hashes = new uint[pieces * 2];
        }

        for (var at = 0; at < pieces; at++)
        {
            var key = 0UL;
            foreach (var symbol in symbols[at..Math.Min(at + PieceLength, symbols.Length)])
            {
                key = (key << 16) | symbol;
            }

            key *= 0xFF51AFD7ED558CCDUL;
            key ^= key >> 32;
            key *= 0xC4CEB9FE1A85EC53UL;
            hashes[at] = (uint)(key >> 32);
        }

        hashes.AsSpan(0, pieces).Sort();
        Count = 1;
        for (var i = 1; i < pieces; i++)
        {
            if (hashes[i] != hashes[Count - 1])
            {
                hashes[Count++] = hashes[i];
            }
        }
    }

    /// <summary>Shared pieces by all pieces, from 0 to 1.</summary>
    public static double Similarity(Shingles one, Shingles other)
    {
        var a = one.Hashes;
        var b = other.Hashes;
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            shared += a[i] == b[j] ? 1 : 0;
            (i, j) = (a[i] <= b[j] ? i + 1 : i, b[j] <= a[i] ? j + 1 : j);
        }

        return (double)shared / (a.Length + b.Length - shared);
    }
}
