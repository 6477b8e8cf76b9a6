using System.Text;

namespace PublicNotice.Site.Tests;

public sealed class Utf8TextTests
{
    // One sign of every length in UTF-8, and the edges between them.
    private static readonly string[] Signs = ["a", "\u007f", "\u0080", "·", "\u07ff", "\u0800", "中", "，", "\ud7ff", "\ue000", "\uffff", "𠮷", "😀"];

    [Fact]
    public void AnyText_IsEncodedAndDecodedAsTheFrameworkDoes()
    {
        var random = new Random(8);
        for (var round = 0; round < 20_000; round++)
        {
            var text = Text(random, random.Next(40), Signs);
            var expected = Encoding.UTF8.GetBytes(text);

            Assert.Equal(expected, Utf8Text.Bytes(text));
            var decoded = SourceFile.Decode(expected);
            Assert.Equal(text, decoded.Text);
        }
    }

    [Fact]
    public void HalfAPair_BecomesTheSignForWhatIsNone()
    {
        Assert.Equal(Encoding.UTF8.GetBytes("公告\ud842公告公告公告公告"), Utf8Text.Bytes("公告\ud842公告公告公告公告"));
        Assert.Equal(Encoding.UTF8.GetBytes("abcdefg\udfb7"), Utf8Text.Bytes("abcdefg\udfb7"));
    }

    [Fact]
    public void BytesThatAreNoUtf8_AreRefusedWherever()
    {
        var random = new Random(9);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Text(random, 1 + random.Next(20), Signs[..^2]));
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            string? expected = null;
            try
            {
                expected = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // So nobody may read them.
            }

            Assert.Equal(expected, SourceFile.Decode(bytes).Text);
        }
    }

    // Runs of one sign, as text has them.
    private static string Text(Random random, int length, string[] signs)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Insert(text.Length, signs[random.Next(signs.Length)], 1 + random.Next(12));
        }

        return text.ToString();
    }
}
