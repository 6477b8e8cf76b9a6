using System.Text;

namespace PublicNotice.Site;

/// <summary>An address that may stand in a notice: of the web, a mailbox or a telephone, written so that no mark ends it early.</summary>
internal static class LinkHref
{
    /// <summary>Null for what must not be linked: files of somebody's computer, scripts.</summary>
    public static string? Safe(string target)
    {
        var href = new StringBuilder();
        foreach (var rune in target.Trim().EnumerateRunes())
        {
            if (rune.Value is <= ' ' or '(' or ')' or '<' or '>' or '"' or '\\' or '[' or ']' or '`' or '|' or 0x7F)
            {
                href.Append(Uri.EscapeDataString(rune.ToString()).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal));
            }
            else
            {
                href.Append(rune);
            }
        }

        return LinkTarget.IsOutside(href.ToString()) ? href.ToString() : null;
    }
}
