using System.Security.Cryptography;

namespace PublicNotice.Site.Tests;

/// <summary>A site that is built again and again, beside one that is made anew from the same content each time: both must be the same to the byte.</summary>
internal sealed class ColdTwin(TinySite site) : IDisposable
{
    private readonly string _cold = Directory.CreateTempSubdirectory("cold-site-").FullName;
    private int _round;

    /// <summary>The desk's export; null for none.</summary>
    public string? Answers { get; set; }

    /// <summary>Builds on what is there, compares with a site made anew, and tells which files were written.</summary>
    public IReadOnlyList<string> BuildAndCompare(DateTimeOffset? now = null, string? baseUrl = null, bool search = true)
    {
        var before = Stamps(site.Output);
        var result = Build(site.Output, now, baseUrl, search);
        var output = Path.Combine(_cold, FormattableString.Invariant($"{_round++}"), "site");
        var cold = Build(output, now, baseUrl, search);

        Assert.True(result.Succeeded, string.Join('\n', result.Faults));
        Assert.Equal(cold.Faults.Select(fault => fault.ToString()), result.Faults.Select(fault => fault.ToString()));
        Assert.Equal((cold.Notices, cold.Pages, cold.Files), (result.Notices, result.Pages, result.Files));
        Assert.Equal(Hashes(output), Hashes(site.Output));
        var written = Stamps(site.Output).Where(file => !before.TryGetValue(file.Key, out var stamp) || stamp != file.Value).Select(file => file.Key).ToList();
        Assert.Equal(result.Written, written.Count > 0 || before.Keys.Except(Stamps(site.Output).Keys).Any());
        return written;
    }

    public void Dispose() => Directory.Delete(_cold, recursive: true);

    private SiteBuildResult Build(string output, DateTimeOffset? now, string? baseUrl, bool search) => SiteBuild.Run(
        new SiteBuildOptions { ContentFolder = site.Content, OutputFolder = output, Now = now ?? TinySite.Now, BaseUrl = baseUrl, Search = search, Answers = Answers }, TimeProvider.System);

    private static SortedDictionary<string, string> Hashes(string folder) =>
        new(Files(folder).ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))))), StringComparer.Ordinal);

    private static Dictionary<string, DateTime> Stamps(string folder) =>
        Files(folder).ToDictionary(file => file, file => File.GetLastWriteTimeUtc(Path.Combine(folder, file)));

    private static IEnumerable<string> Files(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file));
}
