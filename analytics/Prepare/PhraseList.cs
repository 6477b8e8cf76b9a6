using System.Buffers;

namespace PublicNotice.Analytics;

/// <summary>Phrases that are passed over, the longest first, so that a phrase inside another does not leave the rest of it behind.</summary>
internal sealed class PhraseList
{
    public static readonly PhraseList None = new([]);

    private readonly SearchValues<string>? any;

    public PhraseList(IReadOnlyList<string> phrases)
    {
        Phrases =
        [
            .. phrases.Select(Normaliser.Phrase)
                .Where(phrase => phrase.Length > 0)
                .Distinct()
                .OrderByDescending(phrase => phrase.Length)
                .ThenBy(phrase => phrase, StringComparer.Ordinal),
        ];
        any = Phrases.Count == 0 ? null : SearchValues.Create([.. Phrases], StringComparison.Ordinal);
    }

    /// <summary>The phrases, normalised.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>Puts breaks in the place of every phrase. Most texts hold none, which one search for all of them tells.</summary>
    public void EraseFrom(NormalisedText text)
    {
        if (any is null || text.Symbols.IndexOfAny(any) < 0)
        {
            return;
        }

        for (var i = 0; i < Phrases.Count; i++)
        {
            text.Erase(Phrases[i]);
        }
    }
}
