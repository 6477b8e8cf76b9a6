namespace PublicNotice.Analytics;

/// <summary>A text's symbols and the span of the original that each stands for; one instance is filled again and again.</summary>
internal sealed class NormalisedText
{
    private char[] symbols = new char[512];
    private int[] starts = new int[512];
    private int[] ends = new int[512];

    public int Count { get; private set; }

    public ReadOnlySpan<char> Symbols => symbols.AsSpan(0, Count);

    public ReadOnlySpan<int> Starts => starts.AsSpan(0, Count);

    public ReadOnlySpan<int> Ends => ends.AsSpan(0, Count);

    /// <summary>Begins anew, with room for so many symbols.</summary>
    public Writer Begin(int capacity)
    {
        if (capacity > symbols.Length)
        {
            symbols = new char[capacity];
            starts = new int[capacity];
            ends = new int[capacity];
        }

        return new Writer(this);
    }

    /// <summary>Puts breaks in the place of a phrase, wherever it stands.</summary>
    public void Erase(string phrase)
    {
        for (var at = 0; Symbols[at..].IndexOf(phrase, StringComparison.Ordinal) is >= 0 and var found; at += found + phrase.Length)
        {
            symbols.AsSpan(at + found, phrase.Length).Fill(Normaliser.Break);
        }
    }

    /// <summary>Puts breaks in the place of a phrase where it stood, unless a longer one took some of it.</summary>
    public void EraseAt(int at, string phrase)
    {
        if (Symbols[at..].StartsWith(phrase, StringComparison.Ordinal))
        {
            symbols.AsSpan(at, phrase.Length).Fill(Normaliser.Break);
        }
    }

    public override string ToString() => new(Symbols);

    /// <summary>Adds symbols; the count stays in a register until <see cref="End"/>.</summary>
    public ref struct Writer(NormalisedText text)
    {
        private readonly Span<char> symbols = text.symbols;
        private readonly Span<int> starts = text.starts;
        private readonly Span<int> ends = text.ends;
        private int count;

        public void Add(char symbol, int start, int end)
        {
            symbols[count] = symbol;
            starts[count] = start;
            ends[count++] = end;
        }

        public readonly void Extend(int end) => ends[count - 1] = end;

        public readonly void End() => text.Count = count;
    }
}
