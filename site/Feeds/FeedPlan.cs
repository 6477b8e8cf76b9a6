namespace PublicNotice.Site;

/// <summary>The feeds: all notices, and each division's.</summary>
internal static class FeedPlan
{
    public static IEnumerable<PlannedFile> Files(SiteModel site) => site.Feeds.Values.SelectMany(feed => new[]
    {
        PlannedFile.Of(feed.AtomPath, AtomFeed.Of(feed, site)), PlannedFile.Of(feed.JsonPath, JsonFeed.Of(feed, site)),
    });

    /// <summary>By division id; the site's own under the empty name.</summary>
    public static IReadOnlyDictionary<string, Feed> Of(
        IReadOnlyList<SiteNotice> notices, ContentFiles content, IReadOnlyList<NoticeFilterGroup> filters)
    {
        var byDivision = filters.Single(group => group.Facet == NoticeFilters.Division).Choices.ToDictionary(choice => choice.Value);
        var feeds = new Dictionary<string, Feed> { [""] = Feed.Site(notices, content.Settings) };
        foreach (var division in content.Divisions)
        {
            feeds.TryAdd(division.Id, Feed.Of(division, byDivision.GetValueOrDefault(division.Id), content.Settings));
        }

        return feeds;
    }
}
