using System.Buffers;
using System.Globalization;
using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>A text file as read: its text, or the one fault that keeps it from being read.</summary>
/// <param name="Text">The text; null when it cannot be read.</param>
/// <param name="Fault">Why not; null when it was read.</param>
internal sealed record SourceFile(string? Text, Diagnostic? Fault)
{
    // Longer than nearly every notice.
    private const int Small = 1 << 16;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file that must be UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">How many bytes it may have.</param>
    public static SourceFile Read(string path, long most = long.MaxValue)
    {
        try
        {
            return ReadBytes(path, most);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unreadable("找不到这个文件；请核对路径和文件名，含空格的要加引号。");
        }
        catch (UnauthorizedAccessException)
        {
            return Unreadable(Directory.Exists(path) ? "这是文件夹，请写出其中的文件名。" : "没有读取这个文件的权限，请修改权限后再试。");
        }
        catch (IOException)
        {
            return Unreadable("文件读到一半出错，可能被其他程序占用或磁盘有故障；请关闭使用它的程序，或把文件复制到本机后再试。");
        }
    }

    // Into a buffer that the next file uses again. What has no length, a pipe for one, is read to its end.
    private static SourceFile ReadBytes(string path, long most)
    {
        if (most == long.MaxValue)
        {
            // Who sets no limit may give a pipe, which can be read but once.
            return ReadAnyBytes(path, most);
        }

        var small = ArrayPool<byte>.Shared.Rent(Small);
        var there = SmallFile.Read(path, small);
        var read = there > 0 && there < Small && there <= most ? Decode(small.AsSpan(0, there)) : null;
        ArrayPool<byte>.Shared.Return(small);
        return read ?? ReadAnyBytes(path, most);
    }

    private static SourceFile ReadAnyBytes(string path, long most)
    {
        using var file = System.IO.File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        if (length > most)
        {
            return TooBig(length, most);
        }

        if (length is 0 or > int.MaxValue / 2)
        {
            return Decode(System.IO.File.ReadAllBytes(path));
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            var (read, total) = (0, 0);
            while (total < length && (read = RandomAccess.Read(file, buffer.AsSpan(total, (int)length - total), total)) > 0)
            {
                total += read;
            }

            return Decode(buffer.AsSpan(0, total));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Decodes bytes that must be UTF-8.</summary>
    public static SourceFile Decode(ReadOnlySpan<byte> bytes)
    {
        var plain = ArrayPool<char>.Shared.Rent(bytes.Length);
        var text = Utf8Text.Decode(bytes, plain, out var read) is var length && read == bytes.Length ? new string(plain, 0, length) : null;
        ArrayPool<char>.Shared.Return(plain);
        try
        {
            return new SourceFile(text ?? Strict.GetString(bytes), null);
        }
        catch (DecoderFallbackException e)
        {
            var before = bytes[..Math.Clamp(e.Index, 0, bytes.Length)];
            var line = before.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            return new SourceFile(null, new Diagnostic(DiagnosticCode.NotUtf8, Severity.Error, line, column, Advice(bytes)));
        }
    }

    private static string Advice(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? "文件是 UTF-16 编码，不是 UTF-8，请用编辑器另存为 UTF-8。"
        : Gb18030(bytes) is not null ? "文件像是 GB18030（GBK）编码，不是 UTF-8，请用编辑器另存为 UTF-8。"
        : "此处的字节不是有效的 UTF-8，请用编辑器另存为 UTF-8；Word 文件请用 import 命令导入。";

    /// <summary>The text of bytes that decode as GB18030 without a fault and are mostly Chinese; null for others. Binary files hold NUL.</summary>
    public static string? Gb18030(ReadOnlySpan<byte> bytes)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        try
        {
            var text = encoding.GetString(bytes);
            return !text.Contains('\0', StringComparison.Ordinal)
                && text.Count(character => character is >= '\u4e00' and <= '\u9fff') * 3 > text.Count(character => character > 127)
                ? text
                : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static SourceFile TooBig(long length, long most)
    {
        var size = (length / 1024d / 1024d).ToString("0.0", CultureInfo.InvariantCulture);
        return new(null, new Diagnostic(FaultCodes.TooBig, Severity.Error, 1, 1,
            $"文件有 {size} MB，超过 {most / 1024 / 1024} MB 的上限；请把图片、表格等作为附件放在同一文件夹。"));
    }

    private static SourceFile Unreadable(string message) =>
        new(null, new Diagnostic(DiagnosticCode.FileUnreadable, Severity.Error, 1, 1, message));
}
