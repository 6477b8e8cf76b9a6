using PublicNotice.FeedbackApi.Search;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>The part of a text in which the words that were looked for stand.</summary>
internal static class Snippet
{
    private const int Before = 12;
    private const int Most = 60;

    /// <summary>A piece of text; whether it is one of the words.</summary>
    internal readonly record struct Piece(string Text, bool IsHit);

    /// <summary>The beginning of a text, on one line.</summary>
    public static string Start(string text, int most) => text.Length <= most ? text : string.Concat(Cut(text, 0, most), "…");

    /// <summary>The neighbourhood of the first hit, with every hit in it apart; empty when no word stands in the text.</summary>
    public static IReadOnlyList<Piece> Around(string text, SearchWords words)
    {
        var folded = FoldedText.Of(text);
        var first = words.Words.Select(word => folded.IndexOf(word, StringComparison.Ordinal)).Where(place => place >= 0).DefaultIfEmpty(-1).Min();
        if (first < 0)
        {
            return [];
        }

        var start = Math.Max(0, first - Before);
        start -= start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        var shown = Cut(text, start, Most);
        var pieces = Pieces(shown, folded.Substring(start, shown.Length), words).ToList();
        if (start > 0)
        {
            pieces.Insert(0, new Piece("…", false));
        }

        if (start + shown.Length < text.Length)
        {
            pieces.Add(new Piece("…", false));
        }

        return pieces;
    }

    private static IEnumerable<Piece> Pieces(string shown, string folded, SearchWords words)
    {
        for (var at = 0; at < shown.Length;)
        {
            var (place, length) = words.Words.Select(word => (Place: folded.IndexOf(word, at, StringComparison.Ordinal), word.Length))
                .Where(hit => hit.Place >= 0).OrderBy(hit => hit.Place).ThenByDescending(hit => hit.Length).FirstOrDefault((shown.Length, 0));
            if (place > at)
            {
                yield return new Piece(shown[at..place], false);
            }

            if (length > 0)
            {
                yield return new Piece(shown.Substring(place, length), true);
            }

            at = place + length;
        }
    }

    // Never through a character of two halves.
    private static string Cut(string text, int start, int most)
    {
        var end = Math.Min(text.Length, start + most);
        return text[start..(end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
