using AngleSharp.Html.Dom;

namespace PublicNotice.Site.Tests;

/// <summary>The repository's own content, built once for all tests that read its pages.</summary>
public sealed class SampleSite : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, ShanghaiTime.Offset);

    public SampleSite()
    {
        Result = SiteBuild.Run(new SiteBuildOptions { ContentFolder = Content, OutputFolder = Output, Now = Now }, TimeProvider.System);
        Assert.True(Result.Succeeded, string.Join('\n', Result.Faults));
    }

    public static string Content { get; } = ContentFiles.FindFolder(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("The content folder is not above the test's folder.");

    public string Output { get; } = Path.Combine(Directory.CreateTempSubdirectory("sample-site-").FullName, "site");

    public SiteBuildResult Result { get; }

    public IEnumerable<string> Files => Directory.GetFiles(Output, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Output, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    public IHtmlDocument Page(string path) => Html.Parse(Read(path));

    public IHtmlDocument Seed => Page("notices/2023/xuncha-zhenggai/index.html");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Output)!, recursive: true);
}

/// <summary>Shares the sample site among test classes.</summary>
[CollectionDefinition(Name)]
public sealed class SampleSiteTests : ICollectionFixture<SampleSite>
{
    public const string Name = "sample site";
}
