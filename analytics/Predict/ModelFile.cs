namespace PublicNotice.Analytics;

/// <summary>The model file; reading needs nothing of ML.NET.</summary>
internal static class ModelFile
{
    public const ushort FormatVersion = 3;

    private static readonly SealedFile Format = new("PNDM", FormatVersion);

    public static byte[] Write(ModelContent content) => Format.Write(ModelBody.Write(content));

    public static DivisionModel Load(string path) => Read(SealedFile.ReadBytes(path), path);

    public static DivisionModel Read(ReadOnlyMemory<byte> file, string path)
    {
        var (body, id) = Format.Open(file, path);
        return new DivisionModel(ModelBody.Read(body, path), id);
    }
}
