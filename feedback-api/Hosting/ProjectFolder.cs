namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>The folder that holds <c>content/</c>: relative settings start there, wherever the program was started from.</summary>
internal sealed record ProjectFolder(string Path)
{
    public string Resolve(string path) => System.IO.Path.GetFullPath(path, Path);

    /// <summary>A path as people read it: relative when it lies inside.</summary>
    public string Display(string path) => System.IO.Path.GetRelativePath(Path, Resolve(path)) is var relative && relative.StartsWith("..", StringComparison.Ordinal)
        ? Resolve(path)
        : relative;
}
