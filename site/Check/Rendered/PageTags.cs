using AngleSharp.Dom;

namespace PublicNotice.Site;

/// <summary>The meta tags that a government page must carry (国办发〔2017〕47号). One that is missing and one that is empty are two faults.</summary>
internal static class PageTags
{
    private static readonly string[] OfSite = ["SiteName", "SiteDomain", "SiteIDCode"];
    private static readonly string[] OfColumn = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
    private static readonly string[] OfArticle = ["ArticleTitle", "PubDate", "ContentSource"];

    public static IEnumerable<(string Code, string Message)> Faults(IDocument document, bool isArticle)
    {
        var tags = document.QuerySelectorAll("meta[name]").ToLookup(tag => tag.GetAttribute("name")!, tag => tag.GetAttribute("content"), StringComparer.Ordinal);
        // A page of a column says so by any one tag of that group.
        var hasColumn = isArticle || OfColumn.Any(tags.Contains);
        foreach (var name in OfSite.Concat(hasColumn ? OfColumn : []).Concat(isArticle ? OfArticle : []).Where(name => !tags.Contains(name)))
        {
            yield return (CheckCodes.MissingTag, $"缺少 meta 标签 {name}；请补全它所取自的内容。");
        }

        foreach (var tag in tags.Where(tag => tag.Any(string.IsNullOrWhiteSpace)))
        {
            yield return (CheckCodes.EmptyTag, $"meta 标签 {tag.Key} 是空的；请补全它所取自的内容。");
        }
    }
}
