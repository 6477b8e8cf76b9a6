namespace PublicNotice.EndToEnd.Tests;

/// <summary>The checkout that the tests were built from, and the programs built beside them.</summary>
internal static class Checkout
{
    private static readonly string Configuration = AppContext.BaseDirectory.Contains(
        $"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    public static string Root { get; } = Find();

    public static string Program(string room, string assembly) =>
        Path.Combine(Root, room, "bin", Configuration, "net10.0", assembly + ".dll");

    public static void CopyContentTo(string folder)
    {
        var source = Path.Combine(Root, "content");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, "content", Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PublicNotice.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside a checkout of PublicNotice.");
    }
}
