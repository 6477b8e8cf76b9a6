namespace PublicNotice.Analytics;

/// <summary>A model's card as a part of a page: what lies beside the model, without the page around it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Html">Headings of the second level, paragraphs, tables and drawings; every value in it is encoded.</param>
public sealed record PublishedCard(string Title, string Html)
{
    private const string TitleStart = "<main>\n<h1>";
    private const string TitleEnd = "</h1>\n";
    private const string End = "</main>";

    /// <summary>The cards of the model that suggests divisions and of the one that looks for accusations and danger; those that are there.</summary>
    /// <param name="model">Where the model of divisions lies.</param>
    public static IReadOnlyList<PublishedCard> Beside(string model) =>
        [.. new[] { model, TraitsModel.Beside(model) }.Select(path => path + ".card.html").Where(File.Exists).Select(path => Of(File.ReadAllText(path))).OfType<PublishedCard>()];

    /// <summary>The same with labels as people read them, where a cell is a label and nothing else.</summary>
    /// <param name="wordOf">The word of a label.</param>
    public PublishedCard InWords(IReadOnlyDictionary<string, string> wordOf)
    {
        ArgumentNullException.ThrowIfNull(wordOf);
        return this with
        {
            Html = wordOf.Aggregate(Html, (html, word) => html.Replace(
                $">{System.Net.WebUtility.HtmlEncode(word.Key)}</th>", $">{System.Net.WebUtility.HtmlEncode(word.Value)}</th>", StringComparison.Ordinal)),
        };
    }

    private static PublishedCard? Of(string page)
    {
        var start = page.IndexOf(TitleStart, StringComparison.Ordinal) + TitleStart.Length;
        var title = page.IndexOf(TitleEnd, start, StringComparison.Ordinal);
        var end = page.LastIndexOf(End, StringComparison.Ordinal);
        return start < TitleStart.Length || title < 0 || end < title
            ? null
            : new PublishedCard(System.Net.WebUtility.HtmlDecode(page[start..title]), page[(title + TitleEnd.Length)..end]);
    }
}
