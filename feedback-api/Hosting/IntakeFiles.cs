using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>The style and the script that only the pages of this service need.</summary>
internal static class IntakeFiles
{
    public const string Stylesheet = "/feedback/intake.css";

    public static SiteAsset Script { get; } = new("/feedback/intake.js", default);
}
