namespace PublicNotice.Analytics;

/// <summary>Finds the n-grams of a message and counts them.</summary>
internal static class Grams
{
    /// <summary>Fills the workspace: the title's n-grams first, then the text's.</summary>
    public static void Count(ReadOnlySpan<char> title, ReadOnlySpan<char> text, FeatureShape shape, Workspace workspace)
    {
        workspace.Counts.Clear();
        Normaliser.Read(title, workspace.Title);
        Normaliser.Read(text, workspace.Text);
        for (var i = 0; i < shape.Unread.Count; i++)
        {
            workspace.Title.Erase(shape.Unread[i]);
            workspace.Text.Erase(shape.Unread[i]);
        }

        Add(workspace.Title.Symbols, shape.FieldOfTitle, shape, workspace.Counts);
        workspace.TitleCount = shape.TitleApart ? workspace.Counts.Count : 0;
        Add(workspace.Text.Symbols, Field.Text, shape, workspace.Counts);
    }

    /// <summary>Whether the symbols make an n-gram: one symbol that separates is none, nor is anything across a break.</summary>
    public static bool IsGram(ReadOnlySpan<char> symbols, int at, int length)
    {
        if (at + length > symbols.Length)
        {
            return false;
        }

        return length switch
        {
            1 => symbols[at] is not (Normaliser.Break or ' ' or Normaliser.Number),
            2 => symbols[at] != Normaliser.Break || symbols[at + 1] != Normaliser.Break,
            _ => symbols[at + 1] != Normaliser.Break && symbols[at + 1] != ' ',
        };
    }

    private static void Add(ReadOnlySpan<char> symbols, Field field, FeatureShape shape, GramCounts counts)
    {
        if (symbols.Length <= 1)
        {
            return;
        }

        counts.Reserve(symbols.Length * shape.LongestGram);
        for (var at = 0; at < symbols.Length; at++)
        {
            for (var length = 1; length <= shape.LongestGram; length++)
            {
                if (IsGram(symbols, at, length))
                {
                    counts.Add(GramHash.Bucket(GramHash.Pack(symbols, at, length, field), shape.HashBits));
                }
            }
        }
    }
}
