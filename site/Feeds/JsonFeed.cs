namespace PublicNotice.Site;

/// <summary>A feed as JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    public static string Of(Feed feed, SiteModel site) => JsonText.Of(JsonText.Indented, json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", site.UrlOf(feed.Page));
        json.WriteString("feed_url", site.UrlOf(feed.JsonPath));
        json.WriteString("language", "zh-CN");
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", site.Settings.Bureau);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var notice in feed.Notices)
        {
            var details = notice.Details;
            json.WriteStartObject();
            json.WriteString("id", Feed.IdOf(notice, site.Settings));
            json.WriteString("url", site.UrlOf(notice.Path));
            json.WriteString("title", notice.Title);
            json.WriteString("summary", details.Summary);
            json.WriteString("content_text", site.OfficialTextOf(notice).Text);
            json.WriteString("date_published", Iso.Instant(notice.PublishedAt));
            json.WriteString("date_modified", Iso.Instant(notice.ChangedAt));
            json.WriteAll("tags", details.SubjectWords.Prepend(notice.Kind).Distinct());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
