namespace PublicNotice.Analytics;

/// <summary>
/// The stable hash of a character n-gram. Field, length and up to three UTF-16 units are packed into 64 bits without loss
/// and then mixed, so that two n-grams meet by chance only in the final bits; the runtime's own string hash differs from
/// one process to the next.
/// </summary>
internal static class GramHash
{
    public const int LongestGram = 3;

    /// <summary>Packs the <paramref name="length"/> symbols that start at <paramref name="at"/>.</summary>
    public static ulong Pack(ReadOnlySpan<char> symbols, int at, int length, Field field)
    {
        var key = ((ulong)field << 2) | (uint)length;
        for (var i = at; i < at + length; i++)
        {
            key = (key << 16) | symbols[i];
        }

        return key;
    }

    /// <summary>The top bits of the finaliser of MurmurHash3.</summary>
    public static int Bucket(ulong key, int bits)
    {
        key ^= key >> 33;
        key *= 0xFF51AFD7ED558CCDUL;
        key ^= key >> 33;
        key *= 0xC4CEB9FE1A85EC53UL;
        return (int)(key >> (64 - bits));
    }
}

/// <summary>Where an n-gram stands: a word in the title says more than the same word in the text.</summary>
internal enum Field
{
    Text = 1,
    Title = 2,
}
