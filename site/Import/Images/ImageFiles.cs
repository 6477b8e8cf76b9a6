namespace PublicNotice.Site;

/// <summary>Makes an image file of bytes: only formats that every browser shows and that can be stripped of metadata.</summary>
internal static class ImageFiles
{
    /// <summary>Null after saying why the image is left out.</summary>
    public static ImportedImage? Make(int number, byte[] bytes, string? description, ImportNotes notes)
    {
        var (extension, clean) =
            bytes.AsSpan().StartsWith(PngMetadata.Signature) ? ("png", PngMetadata.Strip(bytes))
            : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ("jpg", JpegMetadata.Strip(bytes))
            : ("", null);
        if (clean is null)
        {
            notes.Dropped("不是 PNG 或 JPEG、或已损坏的图片（请另存为 PNG 后放入）");
            return null;
        }

        var name = FormattableString.Invariant($"image-{number}.{extension}");
        if (description is null)
        {
            notes.Guessed("图片说明", FormattableString.Invariant($"图{number}"), $"{name} 没有可用的说明文字，请改写成图片的内容，供看不到图的读者使用");
        }

        return new ImportedImage(name, clean, description ?? FormattableString.Invariant($"图{number}"));
    }
}
