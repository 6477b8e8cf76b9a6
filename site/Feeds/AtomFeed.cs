using System.Text;
using System.Xml;

namespace PublicNotice.Site;

/// <summary>A feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    public static string Of(Feed feed, SiteModel site)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "zh-CN");
            Write(xml, "title", feed.Title);
            Write(xml, "id", site.UrlOf(feed.AtomPath));
            Write(xml, "updated", Iso.Instant(feed.Updated));
            Link(xml, "self", "application/atom+xml", site.UrlOf(feed.AtomPath));
            Link(xml, "alternate", "text/html", site.UrlOf(feed.Page));
            xml.WriteStartElement("author", Namespace);
            Write(xml, "name", site.Settings.Bureau);
            xml.WriteEndElement();
            foreach (var notice in feed.Notices)
            {
                Entry(xml, notice, site);
            }

            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Entry(XmlWriter xml, ListedNotice notice, SiteModel site)
    {
        xml.WriteStartElement("entry", Namespace);
        Write(xml, "title", notice.Title);
        Write(xml, "id", Feed.IdOf(notice, site.Settings));
        Write(xml, "published", Iso.Instant(notice.PublishedAt));
        Write(xml, "updated", Iso.Instant(notice.ChangedAt));
        Link(xml, "alternate", "text/html", site.UrlOf(notice.Path));
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", notice.Kind);
        xml.WriteEndElement();
        Write(xml, "summary", notice.Details.Summary);
        Write(xml, "content", site.OfficialTextOf(notice).Text);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string href)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Allowed(text));

    // A title may hold what XML cannot: YAML can spell any character.
    private static string Allowed(string text)
    {
        foreach (var character in text)
        {
            if (!IsAllowed(character))
            {
                return string.Concat(text.Where(IsAllowed));
            }
        }

        return text;
    }

    private static bool IsAllowed(char character) => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character);
}
