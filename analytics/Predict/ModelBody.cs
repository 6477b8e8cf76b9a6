using System.Runtime.InteropServices;

namespace PublicNotice.Analytics;

/// <summary>
/// The body of a model file: labels, how texts are read, then for every row its bucket (the distance from the one before),
/// what it says and its weights: the step between two values, then a byte a label. Of the messages it holds hashes only, no
/// words.
/// </summary>
internal static class ModelBody
{
    public static byte[] Write(ModelContent content)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var (space, weights) = (content.Space, content.Weights);
        writer.Write(space.Shape.Fingerprint());
        writer.Write((byte)space.Shape.HashBits);
        writer.Write(space.Shape.TitleApart);
        writer.Write(space.Shape.SinglesApart);
        writer.Write(content.Threshold);
        writer.Write(content.Power);
        writer.Write7BitEncodedInt(content.Labels.Length);
        writer.Write7BitEncodedInt(space.Buckets.Length);
        writer.Write7BitEncodedInt(space.Shape.Unread.Phrases.Count);
        foreach (var phrase in space.Shape.Unread.Phrases)
        {
            writer.Write(phrase);
        }

        foreach (var (label, bias) in content.Labels.Zip(weights.Bias))
        {
            writer.Write(label);
            writer.Write(bias);
        }

        var previous = -1;
        Span<sbyte> bytes = new sbyte[content.Labels.Length];
        for (var row = 0; row < space.Buckets.Length; row++)
        {
            writer.Write7BitEncodedInt(space.Buckets[row] - previous);
            previous = space.Buckets[row];
            writer.Write((Half)space.Scales[row]);
            writer.Write(weights.Quantise(row, bytes));
            writer.Write(MemoryMarshal.AsBytes(bytes));
        }

        return stream.ToArray();
    }

    public static ModelContent Read(ReadOnlyMemory<byte> body, string path)
    {
        using var reader = new BinaryReader(new MemoryStream(body.ToArray(), writable: false));
        var fingerprint = reader.ReadUInt32();
        var shape = new FeatureShape(reader.ReadByte(), reader.ReadBoolean(), reader.ReadBoolean(), PhraseList.None);
        var threshold = reader.ReadSingle();
        var power = reader.ReadSingle();
        var labels = new string[reader.Read7BitEncodedInt()];
        var buckets = new int[reader.Read7BitEncodedInt()];
        var scales = new float[buckets.Length];
        var unread = new string[reader.Read7BitEncodedInt()];
        for (var phrase = 0; phrase < unread.Length; phrase++)
        {
            unread[phrase] = reader.ReadString();
        }

        shape = shape with { Unread = new PhraseList(unread) };
        if (shape.Fingerprint() != fingerprint)
        {
            throw SealedFile.Refuse("PN626", path, "模型训练时的文字处理方式与本程序不一致，请用本程序重新训练模型。");
        }

        var weights = new LinearWeights(labels.Length, buckets.Length);
        for (var label = 0; label < labels.Length; label++)
        {
            labels[label] = reader.ReadString();
            weights.Bias[label] = reader.ReadSingle();
        }

        var previous = -1;
        for (var row = 0; row < buckets.Length; row++)
        {
            buckets[row] = previous += reader.Read7BitEncodedInt();
            scales[row] = (float)reader.ReadHalf();
            var step = (float)reader.ReadHalf();
            foreach (ref var weight in weights.Row(row)[..labels.Length])
            {
                weight = reader.ReadSByte() * step;
            }
        }

        return new ModelContent(labels, new FeatureSpace(shape, buckets, scales), weights, threshold, power);
    }
}
