using System.Globalization;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>What is looked for: words between spaces, all of which must stand in a case, or the number of one.</summary>
internal sealed class SearchWords
{
    /// <summary>How much of what was typed is looked for.</summary>
    public const int Limit = 100;

    // Whoever looks for “路灯坏了” means the words: they are looked for as they stand anyway.
    private static readonly char[] Quotes = ['"', '“', '”', '「', '」'];

    private SearchWords(string typed, string[] words) => (Typed, Words) = (typed, words);

    /// <summary>As typed, for the search field.</summary>
    public string Typed { get; }

    /// <summary>The words, folded. None is empty.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The pairs that a case must have.</summary>
    public IReadOnlyCollection<int> Pairs => [.. Words.SelectMany(Bigrams.Of).Distinct()];

    /// <summary>The words that their pairs alone do not prove: a pair is certain, a longer word could be made up of pairs from several places.</summary>
    public IEnumerable<string> ToVerify => Words.Where(word => word.Length != 2);

    /// <summary>Whether the index can look for it: one character alone is in too many cases.</summary>
    public bool IsSearchable => Words.Any(word => word.Length > 1);

    /// <summary>The number of a case, when that is what was typed: 12, #12 or １２.</summary>
    public long? Number => Words is [var word] && long.TryParse(word.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : null;

    /// <summary>Reads what was typed; null when it is nothing.</summary>
    public static SearchWords? Parse(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var cut = Cut(typed.Trim().Replace("\0", "", StringComparison.Ordinal));
        var words = FoldedText.Of(cut).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Unquoted).ToArray();
        return words.Length == 0 ? null : new SearchWords(cut, [.. words.Distinct()]);
    }

    // Only where a word is left that can be looked for.
    private static string Unquoted(string word) => word.Trim(Quotes) is { Length: > 1 } bare ? bare : word;

    private static string Cut(string text) => text.Length <= Limit ? text : text[..(char.IsHighSurrogate(text[Limit - 1]) ? Limit - 1 : Limit)];
}
