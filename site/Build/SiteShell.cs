namespace PublicNotice.Site;

/// <summary>What every page is made with and no notice changes: settings, addresses, the frame.</summary>
internal class SiteShell
{
    public SiteShell(ContentFiles content, string contentFolder, DateTimeOffset now, string? baseUrl)
    {
        (Content, ContentFolder, Now) = (content, contentFolder, now);
        BaseUrl = baseUrl ?? $"https://{content.Settings.Domain}";
        Frame = new SiteFrame(content.Settings);
        FeedLinks = Feed.Site([], content.Settings).Links;
    }

    protected SiteShell(SiteShell other) =>
        (Content, ContentFolder, Now, BaseUrl, Frame, FeedLinks, Answers) = (other.Content, other.ContentFolder, other.Now, other.BaseUrl, other.Frame, other.FeedLinks, other.Answers);

    /// <summary>Settings, divisions, calendar.</summary>
    public ContentFiles Content { get; }

    public string ContentFolder { get; }

    /// <summary>What the desk lets the public read.</summary>
    public PublicAnswers Answers { get; init; } = PublicAnswers.None;

    public SiteSettings Settings => Content.Settings;

    /// <summary>The instant that the order of lists is computed from; what pages say of it is computed again in the browser.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Scheme and host without a slash at the end.</summary>
    public string BaseUrl { get; }

    public SiteFrame Frame { get; }

    /// <summary>The feeds of all notices.</summary>
    public IReadOnlyList<AlternateLink> FeedLinks { get; }

    public string UrlOf(string path) => BaseUrl + path;
}
