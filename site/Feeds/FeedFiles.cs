namespace PublicNotice.Site;

/// <summary>The feeds: all notices, and each division's.</summary>
internal static class FeedFiles
{
    public static void Write(SiteModel site, SiteOutput output)
    {
        foreach (var feed in site.Feeds.Values)
        {
            output.File(feed.AtomPath, AtomFeed.Of(feed, site));
            output.File(feed.JsonPath, JsonFeed.Of(feed, site));
        }
    }

    /// <summary>By division id; the site's own under the empty name.</summary>
    public static IReadOnlyDictionary<string, Feed> Of(
        IReadOnlyList<ListedNotice> notices, ContentFiles content, IReadOnlyList<NoticeFilterGroup> filters)
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
