namespace PublicNotice.Site;

/// <summary>What kind of file an attachment is, in words that say which program opens it.</summary>
internal static class FileType
{
    public static string Of(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".pdf" => "PDF 文档",
        ".doc" or ".docx" or ".wps" => "Word 文档",
        ".xls" or ".xlsx" or ".et" => "Excel 表格",
        ".ppt" or ".pptx" => "演示文稿",
        ".ofd" => "OFD 版式文档",
        ".csv" => "CSV 表格",
        ".txt" => "纯文本",
        ".zip" or ".rar" or ".7z" => "压缩包",
        ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp" or ".svg" => "图片",
        ".mp3" or ".wav" => "音频",
        ".mp4" => "视频",
        "" => "文件",
        var other => other[1..].ToUpperInvariant() + " 文件",
    };
}
