namespace PublicNotice.Site;

/// <summary>The script and style that the preview, and only the preview, adds to pages.</summary>
internal static class PreviewAssets
{
    public const string ScriptPath = "/_preview/preview.js";
    public const string StylePath = "/_preview/preview.css";

    public static string Script { get; } = Read("js/preview.js");

    public static string Style { get; } = Read("css/preview.css");

    public static string Tags(int version) => FormattableString.Invariant(
        $"<link rel=\"stylesheet\" href=\"{StylePath}\"><script defer src=\"{ScriptPath}\" data-version=\"{version}\"></script>");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PreviewAssets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
