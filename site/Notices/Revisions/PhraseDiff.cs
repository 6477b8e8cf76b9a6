namespace PublicNotice.Site;

/// <summary>Compares two paragraphs by phrases, the words between punctuation: a reader sees what was said, not letters.</summary>
internal static class PhraseDiff
{
    private const string Ends = "，。；、：！？,;:!?（）()“”《》 |";

    public static IReadOnlyList<DiffPiece> Of(string older, string newer)
    {
        var pieces = new List<DiffPiece>();
        var (removed, added) = ("", "");
        foreach (var (kind, text) in Sequences.Compare([.. Phrases(older)], [.. Phrases(newer)]))
        {
            if (kind is DiffKind.Same)
            {
                AddChange(pieces, removed, added);
                (removed, added) = ("", "");
                Add(pieces, DiffKind.Same, text);
            }
            else if (kind is DiffKind.Removed)
            {
                removed += text;
            }
            else
            {
                added += text;
            }
        }

        AddChange(pieces, removed, added);
        return pieces;
    }

    // What a changed phrase begins and ends with alike is no change.
    private static void AddChange(List<DiffPiece> pieces, string removed, string added)
    {
        var shorter = Math.Min(removed.Length, added.Length);
        var start = 0;
        while (start < shorter && removed[start] == added[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && removed[^(end + 1)] == added[^(end + 1)])
        {
            end++;
        }

        while (IsCut(removed, start) || IsCut(added, start))
        {
            start--;
        }

        while (end > 0 && (IsCut(removed, removed.Length - end) || IsCut(added, added.Length - end)))
        {
            end--;
        }

        Add(pieces, DiffKind.Same, removed[..start]);
        Add(pieces, DiffKind.Removed, removed[start..^end]);
        Add(pieces, DiffKind.Added, added[start..^end]);
        Add(pieces, DiffKind.Same, removed[^end..]);
    }

    // 25 that became 26 is one number that changed, and half a surrogate pair is no character.
    private static bool IsCut(string text, int at) =>
        at > 0 && at < text.Length
        && (char.IsSurrogatePair(text[at - 1], text[at]) || (IsOfANumber(text[at - 1]) && IsOfANumber(text[at])));

    private static bool IsOfANumber(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '%';

    private static void Add(List<DiffPiece> pieces, DiffKind kind, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (pieces.Count > 0 && pieces[^1].Kind == kind)
        {
            pieces[^1] = new DiffPiece(kind, pieces[^1].Text + text);
        }
        else
        {
            pieces.Add(new DiffPiece(kind, text));
        }
    }

    private static IEnumerable<string> Phrases(string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Ends.Contains(text[i], StringComparison.Ordinal))
            {
                yield return text[from..(i + 1)];
                from = i + 1;
            }
        }

        if (from < text.Length)
        {
            yield return text[from..];
        }
    }
}
