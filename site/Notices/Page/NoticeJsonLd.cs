using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PublicNotice.Site;

/// <summary>schema.org's words for a notice. A data block, which a content policy without inline script lets stand.</summary>
internal static class NoticeJsonLd
{
    // The encoder writes < and & as escapes, so nothing in a title can end the script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(SiteNotice notice, SiteShell site)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "SpecialAnnouncement");
            json.WriteString("@id", site.UrlOf(notice.Path));
            json.WriteString("url", site.UrlOf(notice.Path));
            json.WriteString("name", notice.Title);
            json.WriteString("headline", notice.Title);
            json.WriteString("description", notice.Summary);
            json.WriteString("text", notice.Summary);
            json.WriteString("inLanguage", "zh-CN");
            json.WriteString("category", notice.Front.Kind);
            json.WriteString("datePosted", Iso.Instant(notice.Front.PublishedAt));
            json.WriteString("datePublished", Iso.Instant(notice.Front.PublishedAt));
            json.WriteString("version", notice.Front.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (notice.Dates?.End is { } end)
            {
                json.WriteString("expires", Iso.Instant(Domain.ShanghaiTime.EndOf(end).AddSeconds(-1)));
            }

            json.WriteStartObject("publisher");
            json.WriteString("@type", "GovernmentOrganization");
            json.WriteString("name", site.Settings.Bureau);
            json.WriteString("url", site.UrlOf(SiteLinks.Home));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
