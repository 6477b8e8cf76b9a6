using System.Text;

namespace PublicNotice.Site;

/// <summary>The formats that can be imported.</summary>
internal enum SourceFormat
{
    Word,
    Text,
    Html,
    Markdown,
}

/// <summary>Recognises a file by its name and its first bytes; what cannot be imported is told what to do.</summary>
internal static class SourceFormats
{
    private const string SaveAsDocx = "请用 Word 或 WPS 打开，“另存为”.docx 后再导入。";

    public static SourceFormat? Recognise(string path, byte[] bytes, ImportNotes notes)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (IsOle(bytes))
        {
            RefuseOle(bytes, notes);
            return null;
        }

        if (extension is ".doc" or ".wps" or ".wpt" or ".dot")
        {
            notes.Error(ImportCodes.OldBinaryFormat, $"{extension} 是旧的二进制格式，不能导入；{SaveAsDocx}");
            return null;
        }

        var complaint = Complaint(bytes);
        var format = Of(extension);
        if (format is null)
        {
            notes.Error(ImportCodes.UnknownFormat, $"{complaint ?? "不认识这种文件。"}可以导入的是 .docx、.txt、.html 和 .md。");
        }
        else if (complaint is not null)
        {
            notes.Error(ImportCodes.UnknownFormat, $"文件名是 {extension}，{complaint}{SaveAsDocx}");
        }
        else if (format is SourceFormat.Word ? !IsZip(bytes) : IsZip(bytes))
        {
            notes.Error(format is SourceFormat.Word ? ImportCodes.BrokenFile : ImportCodes.UnknownFormat, format is SourceFormat.Word
                ? "不是有效的 .docx 文件（内容不是压缩包），可能没有下载完整，或只是改了文件名；请向提供者重新索取，或用 Word 另存为 .docx。"
                : "内容是压缩包或 Office 文件，与文件名不符；Word 文件请用 .docx 作扩展名。");
        }
        else
        {
            return format;
        }

        return null;
    }

    private static SourceFormat? Of(string extension) => extension switch
    {
        ".docx" => SourceFormat.Word,
        ".txt" => SourceFormat.Text,
        ".html" or ".htm" => SourceFormat.Html,
        ".md" or ".markdown" => SourceFormat.Markdown,
        _ => null,
    };

    // Encrypted .docx and the old binary formats share one container; the names inside are UTF-16.
    private static void RefuseOle(byte[] bytes, ImportNotes notes)
    {
        if (bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
        {
            notes.Error(ImportCodes.Encrypted, "文件设有打开密码（已加密），不能导入；请在 Word 的“文件—信息—保护文档”中取消密码，另存为 .docx 后再导入。");
        }
        else
        {
            notes.Error(ImportCodes.OldBinaryFormat, $"内容是旧的二进制格式（.doc 或 .wps），不能导入；{SaveAsDocx}");
        }
    }

    private static string? Complaint(byte[] bytes) =>
        bytes.AsSpan().StartsWith("%PDF"u8) ? "内容是 PDF，不能导入。"
        : bytes.AsSpan().StartsWith("{\\rtf"u8) ? "内容是 RTF 格式，不能导入。"
        : null;

    private static bool IsOle(byte[] bytes) => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    private static bool IsZip(byte[] bytes) => bytes.AsSpan().StartsWith("PK"u8);
}
