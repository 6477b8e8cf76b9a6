namespace PublicNotice.Analytics;

/// <summary>One n-gram where it stands.</summary>
/// <param name="Bucket">What it is hashed to.</param>
/// <param name="At">Its first symbol.</param>
/// <param name="Length">How many symbols it spans.</param>
internal readonly record struct Gram(int Bucket, int At, int Length);

/// <summary>Finds the n-grams of a message.</summary>
internal static class Grams
{
    /// <summary>Fills the workspace with the symbols of title and text, without the phrases that are passed over.</summary>
    public static void Read(ReadOnlySpan<char> title, ReadOnlySpan<char> text, FeatureShape shape, Workspace workspace)
    {
        Normaliser.Read(title, workspace.Title);
        Normaliser.Read(text, workspace.Text);
        shape.Unread.EraseFrom(workspace.Title);
        shape.Unread.EraseFrom(workspace.Text);
    }

    /// <summary>Hands every n-gram of the message that the workspace has read to a sink, block after block.</summary>
    public static void Feed<TSink>(Workspace workspace, FeatureShape shape, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        var title = workspace.Title.Symbols;
        var text = workspace.Text.Symbols;
        if (shape.TitleApart)
        {
            Singles(title, GramKind.TitleSingle, shape.HashBits, ref sink);
            Pairs(title, GramKind.TitlePair, shape.HashBits, ref sink);
            Skips(title, shape.HashBits, ref sink);
            sink.End(Block.Title);
            Singles(text, GramKind.Single, shape.HashBits, ref sink);
            sink.End(Block.Singles);
            Pairs(text, GramKind.Pair, shape.HashBits, ref sink);
        }
        else
        {
            Singles(title, GramKind.Single, shape.HashBits, ref sink);
            Singles(text, GramKind.Single, shape.HashBits, ref sink);
            sink.End(Block.Singles);
            Pairs(title, GramKind.Pair, shape.HashBits, ref sink);
            Pairs(text, GramKind.Pair, shape.HashBits, ref sink);
        }

        sink.End(Block.Pairs);
    }

    /// <summary>The n-grams of title or text with the places where they stand.</summary>
    public static IEnumerable<Gram> Of(NormalisedText text, bool isTitle, FeatureShape shape)
    {
        var isApart = isTitle && shape.TitleApart;
        var (single, pair) = isApart ? (GramKind.TitleSingle, GramKind.TitlePair) : (GramKind.Single, GramKind.Pair);
        for (var at = 0; at < text.Count; at++)
        {
            if (Single(text.Symbols, at, single, shape.HashBits) is >= 0 and var one)
            {
                yield return new Gram(one, at, 1);
            }

            if (at + 1 < text.Count && Pair(text.Symbols, at, pair, shape.HashBits) is >= 0 and var two)
            {
                yield return new Gram(two, at, 2);
            }

            if (isApart && at + 2 < text.Count && Skip(text.Symbols, at, shape.HashBits) is >= 0 and var skip)
            {
                yield return new Gram(skip, at, 3);
            }
        }
    }

    private static void Singles<TSink>(ReadOnlySpan<char> symbols, GramKind kind, int bits, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        for (var at = 0; at < symbols.Length; at++)
        {
            if (Single(symbols, at, kind, bits) is >= 0 and var bucket)
            {
                sink.Add(bucket);
            }
        }
    }

    private static void Pairs<TSink>(ReadOnlySpan<char> symbols, GramKind kind, int bits, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        for (var at = 0; at < symbols.Length - 1; at++)
        {
            if (Pair(symbols, at, kind, bits) is >= 0 and var bucket)
            {
                sink.Add(bucket);
            }
        }
    }

    private static void Skips<TSink>(ReadOnlySpan<char> symbols, int bits, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        for (var at = 0; at < symbols.Length - 2; at++)
        {
            if (Skip(symbols, at, bits) is >= 0 and var bucket)
            {
                sink.Add(bucket);
            }
        }
    }

    private static int Single(ReadOnlySpan<char> symbols, int at, GramKind kind, int bits) =>
        symbols[at] is Normaliser.Break or ' ' or Normaliser.Number ? -1 : GramHash.Bucket(kind, symbols[at], '\0', bits);

    private static int Pair(ReadOnlySpan<char> symbols, int at, GramKind kind, int bits) =>
        symbols[at] == Normaliser.Break && symbols[at + 1] == Normaliser.Break
            ? -1
            : GramHash.Bucket(kind, symbols[at], symbols[at + 1], bits);

    private static int Skip(ReadOnlySpan<char> symbols, int at, int bits) =>
        symbols[at] == Normaliser.Break || symbols[at + 1] == Normaliser.Break || symbols[at + 2] == Normaliser.Break
            ? -1
            : GramHash.Bucket(GramKind.TitleSkip, symbols[at], symbols[at + 2], bits);
}

/// <summary>What takes n-grams; a struct, so that each sink has a loop of its own without a call per n-gram.</summary>
internal interface IGramSink
{
    /// <summary>One n-gram of the block that is under way.</summary>
    void Add(int bucket);

    /// <summary>The block has no more n-grams.</summary>
    void End(Block block);
}
