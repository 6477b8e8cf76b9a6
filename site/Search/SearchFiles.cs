using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// All files of the search index: segment by segment, only those in which a notice has changed. Where all notices are
/// read anyway, newest first, each goes into its year's segment at once, and no text is read a second time.
/// </summary>
/// <param name="output">Takes the files.</param>
internal sealed class SearchFiles(SiteOutput output)
{
    private readonly SearchSegmentWriter _writer = new();
    private readonly Dictionary<string, SearchSummary> _summaries = new(StringComparer.Ordinal);
    private readonly List<ListedNotice> _gathered = [];
    private long _gatheredBytes;

    /// <summary>Takes the next newest notice while it is at hand.</summary>
    public void Gather(ListedNotice notice, OfficialText text)
    {
        if (_gathered is [var first, ..] && first.PublishedYear != notice.PublishedYear)
        {
            WriteGathered();
        }

        if (_gathered.Count == 0)
        {
            _writer.Begin(SearchSegmentPlan.MostBytes / 2);
        }

        _gathered.Add(notice);
        _gatheredBytes += notice.TextBytes;
        // More is no segment, and is read again when it is known how the year is divided.
        if (IsSegment)
        {
            _writer.Add(SearchDocuments.Of(notice, text));
        }
    }

    private bool IsSegment => _gathered.Count <= SearchSegmentPlan.MostNotices && _gatheredBytes <= SearchSegmentPlan.MostBytes;

    /// <summary>Writes what is not written yet.</summary>
    public void Write(SiteModel site)
    {
        WriteGathered();
        var summaries = new List<SearchSummary>();
        foreach (var segment in SearchSegmentPlan.Of(site.Notices, Part))
        {
            var (key, notices) = segment;
            if (_summaries.TryGetValue(key, out var written))
            {
                summaries.Add(written);
            }
            else if (output.Begins(NameOf(key), DigestOf(notices)))
            {
                summaries.Add(Put(_writer.Write(
                    notices.Select(notice => SearchDocuments.Of(notice, site.OfficialTextOf(notice))), notices.Sum(notice => (long)notice.TextBytes))));
            }
            else
            {
                summaries.Add(SearchSummary.OfFile(output.FilesOf(NameOf(key)).First(), notices.Count));
            }
        }

        var table = SearchTable.Of(summaries);
        output.Begins("search", null);
        output.File(table.Path, table.Content);
    }

    private void WriteGathered()
    {
        if (_gathered.Count > 0 && IsSegment && SearchSegmentPlan.Of(_gathered, Part).Single() is var (key, notices) && output.Begins(NameOf(key), DigestOf(notices)))
        {
            _summaries.Add(key, Put(_writer.End()));
        }

        _gathered.Clear();
        _gatheredBytes = 0;
    }

    private SearchSummary Put(SearchSegment segment)
    {
        foreach (var (path, content) in segment.Files)
        {
            output.File(path, content);
        }

        return segment.Summary;
    }

    private static string NameOf(string key) => "search " + key;

    private static UInt128 DigestOf(IReadOnlyList<ListedNotice> notices) => Digest.Of([.. notices.Select(notice => notice.Digest)]);

    private static SearchSegmentPart Part(ListedNotice notice) => new(notice.Id, ShanghaiTime.DateOf(notice.PublishedAt), notice.TextBytes);
}
