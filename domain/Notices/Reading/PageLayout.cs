namespace PublicNotice.Domain;

/// <summary>Which lines are the title, which belong to the page around the notice, and which are its text.</summary>
internal sealed record PageLayout(List<TextLine> Title, List<TextLine> Chrome, List<TextLine> Body)
{
    /// <summary>Sorts the lines of a text.</summary>
    public static PageLayout Of(List<TextLine> lines)
    {
        var chrome = new List<TextLine>();
        var next = TakeChrome(lines, 0, chrome, PageChrome.IsAtEdge);
        var titleLines = TitleReader.CountLines(lines, next);
        var title = lines.GetRange(next, titleLines);
        next = TakeChrome(lines, next + titleLines, chrome, line => PageChrome.IsAtEdge(line) || (titleLines > 0 && PageChrome.IsDateOnly(line)));

        var end = lines.Count;
        while (end > next && PageChrome.IsAtEdge(lines[end - 1]))
        {
            end--;
        }

        var body = new List<TextLine>();
        foreach (var line in lines[next..end])
        {
            (PageChrome.Is(line) ? chrome : body).Add(line);
        }

        chrome.AddRange(lines[end..]);
        return new PageLayout(title, chrome, body);
    }

    private static int TakeChrome(List<TextLine> lines, int next, List<TextLine> chrome, Func<TextLine, bool> isChrome)
    {
        while (next < lines.Count && isChrome(lines[next]))
        {
            chrome.Add(lines[next++]);
        }

        return next;
    }
}
