using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PublicNotice.Site;

/// <summary>schema.org's words for a notice. A data block, which a content policy without inline script lets stand.</summary>
internal static class NoticeJsonLd
{
    // The encoder writes < and & as escapes, so nothing in a title can end the script element.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static void Write(HtmlWriter json, SiteNotice notice, SiteShell site)
    {
        var (url, published) = (site.UrlOf(notice.Path), Iso.Instant(notice.Front.PublishedAt));
        json.Add("{\"@context\":\"https://schema.org\",\"@type\":\"SpecialAnnouncement\",\"@id\":"u8).AddQuoted(url, Encoder);
        json.Add(",\"url\":"u8).AddQuoted(url, Encoder);
        json.Add(",\"name\":"u8).AddQuoted(notice.Title, Encoder);
        json.Add(",\"headline\":"u8).AddQuoted(notice.Title, Encoder);
        json.Add(",\"description\":"u8).AddQuoted(notice.Summary, Encoder);
        json.Add(",\"text\":"u8).AddQuoted(notice.Summary, Encoder);
        json.Add(",\"inLanguage\":\"zh-CN\",\"category\":"u8).AddQuoted(notice.Front.Kind, Encoder);
        json.Add(",\"datePosted\":"u8).AddQuoted(published, Encoder);
        json.Add(",\"datePublished\":"u8).AddQuoted(published, Encoder);
        json.Add(",\"version\":"u8).AddQuoted(notice.Front.Revision.ToString(CultureInfo.InvariantCulture), Encoder);
        if (notice.Dates?.End is { } end)
        {
            json.Add(",\"expires\":"u8).AddQuoted(Iso.Instant(Domain.ShanghaiTime.EndOf(end).AddSeconds(-1)), Encoder);
        }

        json.Add(",\"publisher\":{\"@type\":\"GovernmentOrganization\",\"name\":"u8).AddQuoted(site.Settings.Bureau, Encoder);
        json.Add(",\"url\":"u8).AddQuoted(site.UrlOf(SiteLinks.Home), Encoder);
        json.Add("}}"u8);
    }
}
