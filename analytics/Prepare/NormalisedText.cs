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

    public char Last => Count == 0 ? '\0' : symbols[Count - 1];

    public void Clear(int capacity)
    {
        Count = 0;
        if (capacity > symbols.Length)
        {
            symbols = new char[capacity];
            starts = new int[capacity];
            ends = new int[capacity];
        }
    }

    public void Add(char symbol, int start, int end)
    {
        symbols[Count] = symbol;
        starts[Count] = start;
        ends[Count++] = end;
    }

    public void Extend(int end) => ends[Count - 1] = end;

    /// <summary>Puts breaks in the place of a phrase, wherever it stands.</summary>
    public void Erase(string phrase)
    {
        for (var at = 0; Symbols[at..].IndexOf(phrase, StringComparison.Ordinal) is >= 0 and var found; at += found + phrase.Length)
        {
            symbols.AsSpan(at + found, phrase.Length).Fill(Normaliser.Break);
        }
    }

    public override string ToString() => new(Symbols);
}
