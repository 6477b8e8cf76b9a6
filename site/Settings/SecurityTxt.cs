using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>/.well-known/security.txt (RFC 9116): where a found weakness is reported. Its expiry is the editor's word, not the clock's.</summary>
internal static class SecurityTxt
{
    public static string Of(SecurityContact security, SiteModel site)
    {
        var policy = security.Policy is { } address ? $"Policy: {address}\n" : "";
        return $"Contact: {security.Contact}\nExpires: {Iso.Instant(ShanghaiTime.EndOf(security.Expires).AddSeconds(-1))}\n"
            + $"Preferred-Languages: zh, en\nCanonical: {site.UrlOf(SiteFiles.Security)}\n{policy}";
    }
}
