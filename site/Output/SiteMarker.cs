using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Tells a site of ours from somebody's folder that was named by mistake: such a folder must never be replaced.</summary>
internal static class SiteMarker
{
    public static bool IsOurs(string folder) =>
        !File.Exists(folder)
        && (!Directory.Exists(folder)
            || File.Exists(Path.Combine(folder, NoticeIndex.FileName))
            || !Directory.EnumerateFileSystemEntries(folder).Any());
}
