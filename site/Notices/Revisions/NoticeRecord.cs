namespace PublicNotice.Site;

/// <summary>
/// The canonical notice.json of a revision, as docs/notice-record.md describes it. It holds only what belongs to that
/// revision for ever: no address, no name of a division and no progress, which may change while the revision stays.
/// </summary>
internal static class NoticeRecord
{
    public const string Format = "publicnotice-notice-1";

    /// <param name="previous">The hash of the record of the revision before; null for the first.</param>
    public static string Of(SiteNotice notice, string? previous) => JsonText.Of(JsonText.Indented, json =>
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("id", notice.Id);
        json.WriteNumber("revision", notice.Front.Revision);
        json.WriteString("kind", notice.Front.Kind);
        json.WriteString("title", notice.Title);
        json.WriteString("publishedAt", Iso.Instant(notice.Front.PublishedAt));
        json.WriteString("revisedAt", notice.Front.RevisedAt is { } revised ? Iso.Instant(revised) : null);
        json.WriteString("revisionNote", notice.Front.RevisionNote);
        json.WriteString("periodStart", Iso.Date(notice.Dates?.Start));
        json.WriteString("periodEnd", Iso.Date(notice.Dates?.End));
        json.WriteStartArray("items");
        foreach (var item in notice.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id.Value);
            json.WriteString("number", item.Number);
            json.WriteString("title", item.Item.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("textSha256", notice.Hash);
        json.WriteString("previousSha256", previous);
        json.WriteEndObject();
    });
}
