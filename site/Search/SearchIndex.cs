using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>All files of the search index, for a build that holds all notices.</summary>
internal static class SearchIndex
{
    public static IEnumerable<PlannedFile> Files(IReadOnlyList<SiteNotice> notices)
    {
        var (writer, summaries) = (new SearchSegmentWriter(), new List<SearchSummary>());
        foreach (var segment in SearchSegmentPlan.Of(notices, Part))
        {
            var written = writer.Write(segment.Notices.Select(SearchDocuments.Of));
            summaries.Add(written.Summary);
            foreach (var file in written.Files)
            {
                yield return new PlannedFile(file.Path, file.Content.ToArray());
            }
        }

        var table = SearchTable.Of(summaries);
        yield return new PlannedFile(table.Path, table.Content);
    }

    private static SearchSegmentPart Part(SiteNotice notice) =>
        new(notice.Id, ShanghaiTime.DateOf(notice.Front.PublishedAt), Encoding.UTF8.GetByteCount(notice.Text.Text));
}
