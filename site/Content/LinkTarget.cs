namespace PublicNotice.Site;

/// <summary>What an address in the content points at, judged by its form alone.</summary>
internal static class LinkTarget
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    /// <summary>Another host, a mailbox or a telephone.</summary>
    public static bool IsOutside(string href) => Schemes.Any(scheme => href.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>A place in the same page.</summary>
    public static bool IsAnchor(string href) => href.StartsWith('#');

    /// <summary>A page of this site.</summary>
    public static bool IsSitePath(string href) => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal);

    /// <summary>A file beside the text: a bare name, so that nothing outside the folder can be meant.</summary>
    public static bool IsFileName(string href) => href.Length > 0 && href.IndexOfAny(['/', '\\', ':', '?', '#']) < 0;
}
