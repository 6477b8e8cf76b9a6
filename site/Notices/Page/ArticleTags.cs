using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The meta tags of an article page: column and article groups and every optional one (国办发〔2017〕47号).</summary>
internal static class ArticleTags
{
    public static IReadOnlyList<MetaTag> Of(SiteNotice notice, SiteShell site)
    {
        var issuer = Catalogue.IssuerOf(notice, site.Settings);
        string[] keywords = notice.Front.SubjectWords.Count > 0 ? [.. notice.Front.SubjectWords] : [notice.Front.Kind, site.Settings.Bureau];
        return
        [
            .. ColumnTags.Of(ColumnTags.NoticeColumn, ColumnTags.NoticeDescription, ColumnTags.NoticeColumn),
            new("ArticleTitle", notice.Title),
            new("PubDate", ShanghaiTime.Display(notice.Front.PublishedAt)),
            new("ContentSource", issuer),
            new("Keywords", string.Join(',', keywords)),
            new("Author", issuer),
            new("Image", site.UrlOf(SiteAssets.Icon.Href)),
            new("Url", site.UrlOf(notice.Path)),
        ];
    }
}
