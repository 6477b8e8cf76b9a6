namespace PublicNotice.Site;

/// <summary>What became of a stretch of text.</summary>
public enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A stretch of text and what became of it.</summary>
public sealed record DiffPiece(DiffKind Kind, string Text);

/// <summary>A paragraph that changed.</summary>
/// <param name="Line">Its line in the later text; where it stood for one that was removed.</param>
/// <param name="Pieces">Its words, old and new.</param>
public sealed record ChangedParagraph(int Line, IReadOnlyList<DiffPiece> Pieces);

/// <summary>Compares two texts by paragraph, and a changed paragraph by phrase.</summary>
internal static class TextDiff
{
    public static IReadOnlyList<ChangedParagraph> Of(string older, string newer)
    {
        var changes = new List<ChangedParagraph>();
        var (removed, added, line) = (new List<string>(), new List<string>(), 1);
        foreach (var (kind, text) in Sequences.Compare(older.Split('\n'), newer.Split('\n')).Append((DiffKind.Same, "")))
        {
            switch (kind)
            {
                case DiffKind.Removed:
                    removed.Add(text);
                    break;
                case DiffKind.Added:
                    added.Add(text);
                    break;
                default:
                    changes.AddRange(Pair(removed, added, line));
                    line += added.Count + 1;
                    removed.Clear();
                    added.Clear();
                    break;
            }
        }

        return changes;
    }

    // Within a run of changes the first removed paragraph became the first added one, and so on.
    private static IEnumerable<ChangedParagraph> Pair(List<string> removed, List<string> added, int line)
    {
        for (var i = 0; i < Math.Max(removed.Count, added.Count); i++)
        {
            IReadOnlyList<DiffPiece> pieces =
                i >= added.Count ? [new(DiffKind.Removed, removed[i])]
                : i >= removed.Count ? [new(DiffKind.Added, added[i])]
                : PhraseDiff.Of(removed[i], added[i]);
            if (pieces.Any(piece => piece.Text.Length > 0))
            {
                yield return new ChangedParagraph(line + Math.Min(i, added.Count), pieces);
            }
        }
    }
}
