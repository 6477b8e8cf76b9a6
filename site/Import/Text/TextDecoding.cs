using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Decodes a text whose encoding nobody named: UTF-8, or what Chinese computers wrote before it.</summary>
internal static class TextDecoding
{
    /// <summary>The text with LF line breaks; null after reporting why it cannot be decoded.</summary>
    public static string? Decode(byte[] bytes, ImportNotes notes)
    {
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Convert(Encoding.Unicode.GetString(bytes), "UTF-16", notes),
            [0xFE, 0xFF, ..] => Convert(Encoding.BigEndianUnicode.GetString(bytes), "UTF-16", notes),
            _ => Utf8OrGb18030(bytes, notes),
        };
        return text?.TrimStart('\uFEFF').ReplaceLineEndings("\n");
    }

    private static string? Utf8OrGb18030(byte[] bytes, ImportNotes notes)
    {
        var source = SourceFile.Decode(bytes);
        if (source.Fault is not { } fault)
        {
            return source.Text;
        }

        if (SourceFile.Gb18030(bytes) is { } text)
        {
            return Convert(text, "GB18030（GBK）", notes);
        }

        notes.Error(DiagnosticCode.NotUtf8, fault.Message, fault.Line, fault.Column);
        return null;
    }

    private static string Convert(string text, string encoding, ImportNotes notes)
    {
        notes.Guessed("编码", encoding, "文件不是 UTF-8，已转换为 UTF-8，请留意有无乱码");
        return text;
    }
}
