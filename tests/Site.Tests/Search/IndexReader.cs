namespace PublicNotice.Site.Tests.Search;

/// <summary>Reads an index as it is written: the segments that the table names, newest first.</summary>
internal sealed class IndexReader
{
    public IndexReader(Func<string, byte[]> file)
    {
        var table = file(SearchTable.Path);
        for (var at = 0; at < table.Length; at += SearchSummary.Bytes)
        {
            var summary = SearchSummary.Read(table.AsSpan(at));
            Summaries.Add(summary);
            Segments.Add(new SegmentReader(name => file(summary.Folder + name)));
        }
    }

    public List<SearchSummary> Summaries { get; } = [];

    public List<SegmentReader> Segments { get; } = [];

    /// <summary>How often the query stands in each notice that holds it, by the notice's place in the list.</summary>
    public Dictionary<int, int> Find(string text)
    {
        var query = SearchText.Query(text);
        return Segments.SelectMany((segment, i) => segment.Find(query).Select(position => Before(i) + segment.NoticeAt(position)))
            .GroupBy(notice => notice).ToDictionary(group => group.Key, group => group.Count());
    }

    public string Directory(int notice)
    {
        var segment = Segments.FindIndex(one => notice < Before(Segments.IndexOf(one)) + one.Notices);
        return Segments[segment].Directory(notice - Before(segment));
    }

    private int Before(int segment) => Segments[..segment].Sum(one => one.Notices);
}
