namespace PublicNotice.Site.Tests.Search;

/// <summary>A content folder read as a build reads it, its index, and the naive scan that the index is held to.</summary>
internal sealed class SearchedSite
{
    private readonly List<string> _texts;

    public SearchedSite(string content)
    {
        var faults = FaultList.Of(content);
        var files = ContentFiles.Read(content, faults);
        var read = NoticeFolder.FindAll(content, faults).Select(folder => (Folder: folder, Notice: NoticeReader.Read(folder, files!)!)).ToList();
        Assert.True(!faults.HasErrors, string.Join('\n', faults.Sorted()));
        read = [.. read.OrderByDescending(one => one.Notice.Front.PublishedAt).ThenBy(one => one.Notice.Id, StringComparer.Ordinal)];
        (Notices, Folders) = ([.. read.Select(one => one.Notice)], read.ToDictionary(one => one.Notice.Id, one => one.Folder));
        Files = FilesOf(Notices);
        var byPath = Files.ToDictionary(file => file.Path, file => file.Content.ToArray());
        Index = new IndexReader(path => byPath[path]);
        _texts = [.. Notices.Select(notice => string.Join('\n', Lines(notice).Select(SearchText.Fold)))];
    }

    public IReadOnlyList<SiteNotice> Notices { get; }

    public IReadOnlyList<SearchFile> Files { get; }

    public IndexReader Index { get; }

    private Dictionary<string, NoticeFolder> Folders { get; }

    /// <summary>The index of these notices.</summary>
    public IReadOnlyList<SearchFile> FilesOf(IReadOnlyList<SiteNotice> notices)
    {
        var (files, summaries, writer) = (new List<SearchFile>(), new List<SearchSummary>(), new SearchSegmentWriter());
        foreach (var (_, members) in SearchSegmentPlan.Of(notices, Part))
        {
            var segment = writer.Write(members.Select(notice => SearchDocuments.Of(ListedNotice.Of(Folders[notice.Id], notice), notice.Text)));
            files.AddRange(segment.Files.Select(file => file with { Content = file.Content.ToArray() }));
            summaries.Add(segment.Summary);
        }

        return [.. files, SearchTable.Of(summaries)];
    }

    /// <summary>The lines of a notice as its page shows them.</summary>
    public static IEnumerable<string> Lines(SiteNotice notice) =>
        notice.Text.Text.Split('\n').Append(notice.Structure.TitleLines.Count > 0 ? "" : notice.Title);

    public void AssertExact(string query)
    {
        var folded = SearchText.Query(query);
        var should = _texts.Select((text, notice) => (notice, count: Count(text, folded))).Where(one => one.count > 0)
            .ToDictionary(one => one.notice, one => one.count);
        var found = Index.Find(query);
        Assert.True(should.Count == found.Count && should.All(one => found.GetValueOrDefault(one.Key) == one.Value), $"“{query}”");
    }

    private static SearchSegmentPart Part(SiteNotice notice) => new(
        notice.Id, ShanghaiTime.DateOf(notice.Front.PublishedAt), System.Text.Encoding.UTF8.GetByteCount(notice.Text.Text));

    private static int Count(string text, string query)
    {
        var count = 0;
        for (var at = text.IndexOf(query, StringComparison.Ordinal); at >= 0; at = text.IndexOf(query, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
