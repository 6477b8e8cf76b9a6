namespace PublicNotice.Analytics;

/// <summary>The traits file: the gates, then the three models, each a model file of its own behind its length.</summary>
internal static class TraitsFile
{
    private static readonly SealedFile Format = new("PNTM", 1);

    public static byte[] Write(TraitsContent content)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(content.Gates.Accusation);
        writer.Write(content.Gates.Urgency);
        writer.Write(content.Gates.Spam);
        foreach (var model in new[] { content.Kinds, content.Urgency, content.Genuine })
        {
            var bytes = ModelFile.Write(model.Content);
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }

        return Format.Write(stream.ToArray());
    }

    public static TraitsModel Load(string path) => Read(SealedFile.ReadBytes(path), path);

    public static TraitsModel Read(ReadOnlyMemory<byte> file, string path)
    {
        var (body, id) = Format.Open(file, path);
        using var reader = new BinaryReader(new MemoryStream(body.ToArray(), writable: false));
        var gates = new TraitGates(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        DivisionModel[] models = [.. Enumerable.Range(0, 3).Select(_ => ModelFile.Read(reader.ReadBytes(reader.ReadInt32()), path))];
        return new TraitsModel(new TraitsContent(models[0], models[1], models[2], gates), id);
    }
}
