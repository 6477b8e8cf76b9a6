using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>The address that opens the tracking page with a code: after the #, which no browser sends and nobody logs.</summary>
internal static class TrackLink
{
    public static string Of(string address, string code) => $"{address}{SiteLinks.Track}#{code}";

    /// <summary>This site as the visitor's browser names it.</summary>
    public static string AddressOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
