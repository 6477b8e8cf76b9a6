namespace PublicNotice.Site;

/// <summary>
/// The images of a web page or a Markdown file: those that are written into it, and those that lie in its own folder or
/// below. Nothing else is opened: no address, no path that leads out of the folder, no symbolic link.
/// </summary>
/// <param name="file">The file that is imported.</param>
/// <param name="notes">Told of each image that is left out.</param>
internal sealed class ImagesBeside(string file, ImportNotes notes)
{
    private const long MaxBytes = 20 * 1024 * 1024;
    private const string Inline = "data:";

    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
    private int _taken;

    /// <summary>Null after saying why the image is left out.</summary>
    /// <param name="source">Its address as written.</param>
    /// <param name="words">Its description as written.</param>
    public ImportedImage? Take(string source, string? words)
    {
        var description = ImageDescription.IsUseful(words) ? words : null;
        if ((source.StartsWith(Inline, StringComparison.OrdinalIgnoreCase) ? Written(source) : Lying(source)) is not { } bytes)
        {
            notes.Dropped("文件之外的图片（没有下载，需要时请放入文件夹）", description);
            return null;
        }

        var image = ImageFiles.Make(_taken + 1, bytes, description, notes);
        _taken += image is null ? 0 : 1;
        return image;
    }

    private static byte[]? Written(string source)
    {
        var comma = source.IndexOf(',', StringComparison.Ordinal);
        var bytes = new byte[source.Length];
        return comma > 0 && source[..comma].EndsWith("base64", StringComparison.OrdinalIgnoreCase)
            && Convert.TryFromBase64String(source[(comma + 1)..], bytes, out var length) ? bytes[..length] : null;
    }

    private byte[]? Lying(string source)
    {
        var parts = Uri.UnescapeDataString(source).Split('/').SkipWhile(part => part is ".").ToArray();
        if (parts.Any(part => part is "" or "." or ".." || part.IndexOfAny(['\\', ':', '?', '#', '\0']) >= 0))
        {
            return null;
        }

        var path = _folder;
        foreach (var part in parts)
        {
            path = Path.Combine(path, part);
            if (!Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
            {
                return null;
            }
        }

        try
        {
            return File.Exists(path) && new FileInfo(path).Length <= MaxBytes ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
