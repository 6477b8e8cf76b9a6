using System.Globalization;
using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>What a build is made from beside the notices.</summary>
/// <param name="Shared">A digest of what every page depends on: the program, its options, settings, divisions, calendar, misspellings.</param>
/// <param name="Pages">A digest of the static pages and of the public answers.</param>
/// <param name="Day">The day in Shanghai: states change at its end.</param>
internal sealed record BuildInputs(UInt128 Shared, UInt128 Pages, DateOnly Day)
{
    private static readonly string[] SharedFiles = [SettingsFile.Name, DivisionsFile.Name, MisspellingsFile.Name];

    public static BuildInputs Of(SiteBuildOptions options, string content, DateTimeOffset now)
    {
        var shared = SharedFiles.Select(name => Path.Combine(content, name)).Concat(Files(Path.Combine(content, CalendarFolder.Name)));
        return new BuildInputs(
            Digest.Of([Program(), Digest.Of(content, options.Output, options.BaseUrl, options.Search ? "search" : null), Of(shared, content)]),
            Of([.. Files(Path.Combine(content, StaticPageReader.Root)), .. options.Answers is { } answers ? [answers] : Array.Empty<string>()], content),
            ShanghaiTime.DateOf(now));
    }

    // Any part of the program may have a say in any page, so a program that was built anew builds everything anew.
    private static UInt128 Program()
    {
        var packed = new PackedWriter();
        foreach (var path in Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Append(Environment.ProcessPath).Order(StringComparer.Ordinal))
        {
            packed.TextOrNull(path);
            (FileStamp.Of(path ?? "") with { Changed = 0, Inode = 0 }).Pack(packed);
        }

        return Digest.Of(packed.Written);
    }

    private static UInt128 Of(IEnumerable<string> paths, string content)
    {
        var packed = new PackedWriter();
        foreach (var path in paths)
        {
            packed.Text(Path.GetRelativePath(content, path));
            packed.Bytes(Bytes(path));
        }

        return Digest.Of(packed.Written);
    }

    // What cannot be read is a fault that is told where it is read in earnest.
    private static string[] Files(string folder) => ContentListing.Files(folder, "*", new FaultList().At(folder));

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Encoding.UTF8.GetBytes(e.GetType().Name);
        }
    }
}
