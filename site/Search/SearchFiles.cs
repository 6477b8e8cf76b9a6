using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>All files of the search index: segment by segment, only those in which a notice has changed.</summary>
internal static class SearchFiles
{
    public static void Write(SiteModel site, SiteOutput output)
    {
        var (writer, summaries) = (new SearchSegmentWriter(), new List<SearchSummary>());
        foreach (var (key, notices) in SearchSegmentPlan.Of(site.Notices, Part))
        {
            var name = "search " + key;
            if (output.Begins(name, Digest.Of([.. notices.Select(notice => notice.Digest)])))
            {
                var segment = writer.Write(
                    notices.Select(notice => SearchDocuments.Of(notice, site.OfficialTextOf(notice))), notices.Sum(notice => (long)notice.TextBytes));
                summaries.Add(segment.Summary);
                foreach (var (path, content) in segment.Files)
                {
                    output.File(path, content);
                }
            }
            else
            {
                summaries.Add(SearchSummary.OfFile(output.FilesOf(name).First(), notices.Count));
            }
        }

        var table = SearchTable.Of(summaries);
        output.Begins("search", null);
        output.File(table.Path, table.Content);
    }

    private static SearchSegmentPart Part(ListedNotice notice) => new(notice.Id, ShanghaiTime.DateOf(notice.PublishedAt), notice.TextBytes);
}
