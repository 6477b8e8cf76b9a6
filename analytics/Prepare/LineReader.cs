using System.Text;

namespace PublicNotice.Analytics;

/// <summary>
/// Reads a stream line by line as strict UTF-8, or as GB18030 where its first line beyond ASCII shows that it is that,
/// without ever holding more than one line of allowed length, and says where a byte is wrong instead of replacing it.
/// </summary>
internal sealed class LineReader(Stream stream, string file, List<Fault> faults)
{
    /// <summary>No letter is a megabyte long; a file that says so has lost its line breaks.</summary>
    public const int LongestLine = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private Encoding? encoding;

    /// <summary>Every line that can be read, with its number from 1; the others are among the faults.</summary>
    public IEnumerable<(int Number, string Text)> Lines()
    {
        var number = 0;
        foreach (var line in ByteLines())
        {
            number++;
            if (number == 1 && line is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            {
                faults.Add(new Fault("PN606", "文件是 UTF-16 编码（Excel 的“Unicode 文本”）；请把文件另存为 UTF-8。", file, 1, 1));
                yield break;
            }

            if (line is null)
            {
                faults.Add(new Fault("PN607", "这一行超过 1 MB，不是一条留言；请检查换行符是否丢失。", file, number, LongestLine + 1));
            }
            else if (Decode(line, number) is { } text)
            {
                yield return (number, text);
            }
        }
    }

    private string? Decode(byte[] line, int number)
    {
        var bytes = line.AsSpan();
        if (number == 1 && bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        bytes = bytes.TrimEnd((byte)'\r');
        if (!Ascii.IsValid(bytes))
        {
            encoding ??= Gb18030.IsLikely(bytes) ? Gb18030.Strict : Strict;
        }

        try
        {
            return (encoding ?? Strict).GetString(bytes);
        }
        catch (DecoderFallbackException failure)
        {
            var read = encoding ?? Strict;
            var column = read.GetCharCount(bytes[..Math.Max(0, failure.Index)]) + 1;
            faults.Add(new Fault(
                "PN606",
                read == Strict
                    ? "此处不是 UTF-8 编码；请把文件另存为 UTF-8（整个文件是 GB18030/GBK 的可以直接读，混用的不行）。"
                    : "文件按 GB18030 编码读到此处读不下去；请把文件另存为 UTF-8。",
                file, number, column));
            return null;
        }
    }

    // A line that is too long is given as null once, and the rest of it is skipped.
    private IEnumerable<byte[]?> ByteLines()
    {
        var buffer = new byte[1 << 16];
        var line = new MemoryStream();
        var isTooLong = false;
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            for (var from = 0; from < read;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', from, read - from);
                var to = end < 0 ? read : end;
                isTooLong |= line.Length + to - from > LongestLine;
                line.Write(buffer, from, isTooLong ? 0 : to - from);
                if (end >= 0)
                {
                    yield return isTooLong ? null : line.ToArray();
                    line.SetLength(0);
                    isTooLong = false;
                }

                from = to + 1;
            }
        }

        if (isTooLong || line.Length > 0)
        {
            yield return isTooLong ? null : line.ToArray();
        }
    }
}
