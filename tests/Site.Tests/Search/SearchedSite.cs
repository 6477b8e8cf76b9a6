namespace PublicNotice.Site.Tests.Search;

/// <summary>A content folder read as a build reads it, its index, and the naive scan that the index is held to.</summary>
internal sealed class SearchedSite
{
    private readonly List<string> _texts;

    public SearchedSite(string content)
    {
        var faults = FaultList.Of(content);
        var read = SiteReader.Read(content, null, SampleSite.Now, faults);
        Assert.True(read is not null, string.Join('\n', faults.Sorted()));
        Notices = read.Value.Site.Notices;
        Files = [.. SearchIndex.Files(Notices)];
        var byPath = Files.ToDictionary(file => file.Path, file => file.Content.ToArray());
        Index = new IndexReader(path => byPath[path]);
        _texts = [.. Notices.Select(notice => string.Join('\n', Lines(notice).Select(SearchText.Fold)))];
    }

    public IReadOnlyList<SiteNotice> Notices { get; }

    public IReadOnlyList<PlannedFile> Files { get; }

    public IndexReader Index { get; }

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
