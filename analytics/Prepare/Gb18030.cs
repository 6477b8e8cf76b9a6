using System.Text;

namespace PublicNotice.Analytics;

/// <summary>The encoding in which office programs in China save text when nobody asks (GBK is a part of it).</summary>
internal static class Gb18030
{
    // UTF-8 read as GB18030 yields characters too, but rare ones: the common ones have both bytes above A1.
    private const double ShareOfCommon = 0.8;

    public static Encoding Strict { get; } = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Whether a line that is not UTF-8 is written in it.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> line)
    {
        if (System.Text.Unicode.Utf8.IsValid(line))
        {
            return false;
        }

        var (pairs, common) = (0, 0);
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (line[i] >= 0x81)
            {
                pairs++;
                common += line[i] is >= 0xA1 and <= 0xF7 && line[i + 1] >= 0xA1 ? 1 : 0;
                i++;
            }
        }

        return common >= ShareOfCommon * Math.Max(1, pairs);
    }
}
