namespace PublicNotice.Site;

/// <summary>Keeps the files of a few pages in memory.</summary>
internal sealed class KeptFiles : SiteOutput
{
    /// <summary>By path, relative to the site's folder.</summary>
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public override IEnumerable<string> ListedPages => [];

    public override IEnumerable<string> DataFiles => [];

    public override bool Begins(string name, UInt128? key) => true;

    public override IEnumerable<string> FilesOf(string name) => [];

    protected override Stream Create(string path) => throw new NotSupportedException("No page of a few is that long.");

    protected override void Put(string path, ReadOnlySpan<byte> content, FileRole role, Hash256? hash = null) =>
        Files[OutputFile.FileAt(path)] = content.ToArray();
}
