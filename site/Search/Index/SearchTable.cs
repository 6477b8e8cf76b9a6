namespace PublicNotice.Site;

/// <summary>The one file of the index whose name never changes: it names the segments, newest first.</summary>
internal static class SearchTable
{
    public const string Path = "/search/table.bin";

    public static SearchFile Of(IReadOnlyList<SearchSummary> segments)
    {
        var table = new byte[segments.Count * SearchSummary.Bytes];
        for (var i = 0; i < segments.Count; i++)
        {
            segments[i].Write(table.AsSpan(i * SearchSummary.Bytes));
        }

        return new SearchFile(Path, table);
    }
}
