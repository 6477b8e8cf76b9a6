using System.Security;

namespace PublicNotice.Site;

/// <summary>opensearch.xml: lets a browser search this site from its address bar.</summary>
internal static class OpenSearch
{
    private const int LongestName = 16;

    public static string Description(SiteModel site)
    {
        var name = site.Settings.SiteName.Length > LongestName ? site.Settings.SiteName[..LongestName] : site.Settings.SiteName;
        return $$"""
            <?xml version="1.0" encoding="utf-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
            <ShortName>{{Escaped(name)}}</ShortName>
            <Description>{{Escaped($"搜索{site.Settings.Bureau}的公告和整改事项")}}</Description>
            <InputEncoding>UTF-8</InputEncoding>
            <Language>zh-CN</Language>
            <Image height="16" width="16" type="image/svg+xml">{{Escaped(site.UrlOf(SiteAssets.Icon.Href))}}</Image>
            <Url type="text/html" method="get" template="{{Escaped(site.UrlOf(SiteLinks.Search))}}?q={searchTerms}"/>
            </OpenSearchDescription>

            """.ReplaceLineEndings("\n");
    }

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
