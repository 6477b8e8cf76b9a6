namespace PublicNotice.Analytics.Tests;

/// <summary>
/// The public competition set, which has no licence and is not in the repository. Tests that need it are skipped where the
/// environment variable <c>PUBLICNOTICE_DATA</c> does not name its folder.
/// </summary>
internal static class PublicSet
{
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("PUBLICNOTICE_DATA") is { } folder && Directory.Exists(folder) ? folder : null;

    public static string? WhyNot { get; } = Folder is null ? "没有公开竞赛数据：用环境变量 PUBLICNOTICE_DATA 指明它所在的文件夹。" : null;

    public static string File(string name) => Path.Combine(Folder!, name);
}

/// <summary>A test that needs the public set.</summary>
internal sealed class PublicSetFactAttribute : FactAttribute
{
    public PublicSetFactAttribute() => Skip = PublicSet.WhyNot;
}

/// <summary>The same with rows.</summary>
internal sealed class PublicSetTheoryAttribute : TheoryAttribute
{
    public PublicSetTheoryAttribute() => Skip = PublicSet.WhyNot;
}
