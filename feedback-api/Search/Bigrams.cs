namespace PublicNotice.FeedbackApi.Search;

/// <summary>
/// 二元切分: every two neighbouring characters of a text, as one number. Index and query are cut by this one function, so
/// that whatever stands in a text is found (incident T71). Chinese needs no dictionary this way, and no word is unknown.
/// </summary>
internal static class Bigrams
{
    private const int BitsOfOne = 16;

    /// <summary>The distinct pairs of a folded text; none has a space in it.</summary>
    public static HashSet<int> Of(string folded)
    {
        var pairs = new HashSet<int>();
        for (var i = 1; i < folded.Length; i++)
        {
            if (folded[i - 1] != ' ' && folded[i] != ' ')
            {
                pairs.Add((folded[i - 1] << BitsOfOne) | folded[i]);
            }
        }

        return pairs;
    }
}
