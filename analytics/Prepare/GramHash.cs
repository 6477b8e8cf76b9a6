namespace PublicNotice.Analytics;

/// <summary>
/// The stable hash of a character n-gram. Kind and up to two UTF-16 units are packed into 64 bits without loss and then
/// mixed, so that two n-grams meet by chance only in the final bits; the runtime's own string hash differs from one process
/// to the next. The last two bits tell the blocks apart: n-grams of two blocks never meet.
/// </summary>
internal static class GramHash
{
    /// <summary>The bucket of an n-gram of two symbols, or of one with <paramref name="second"/> 0.</summary>
    public static int Bucket(GramKind kind, char first, char second, int bits)
    {
        var key = ((ulong)kind << 32) | ((ulong)first << 16) | second;
        key *= 0xFF51AFD7ED558CCDUL;
        key ^= key >> 32;
        key *= 0xC4CEB9FE1A85EC53UL;
        var bucket = (int)(key >> (64 - bits));
        return kind switch
        {
            GramKind.Single => (bucket & ~3) | 1,
            GramKind.Pair => bucket | 2,
            _ => bucket & ~3,
        };
    }

    /// <summary>The block that the n-grams of a bucket stand in.</summary>
    public static Block BlockOf(int bucket) => (bucket & 3) switch
    {
        0 => Block.Title,
        1 => Block.Singles,
        _ => Block.Pairs,
    };
}

/// <summary>What an n-gram is and where it stands: a word in the title says more than the same word in the text.</summary>
internal enum GramKind
{
    Single = 1,
    Pair = 2,
    TitleSingle = 3,
    TitlePair = 4,

    /// <summary>Two symbols of the title with one between them: titles are short, and words there stand close.</summary>
    TitleSkip = 5,
}

/// <summary>The parts of a message whose features are brought to a fixed length each, so that none drowns the others.</summary>
internal enum Block
{
    Title,
    Singles,
    Pairs,
}
