using System.Security.Cryptography;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>A file that the rules have accepted, as it will be kept.</summary>
internal sealed record AcceptedFile(string Name, string Format, byte[] Content, string Hash);

/// <summary>Which files are taken, and what a refused one is told to do.</summary>
internal static class AttachmentRules
{
    public const int MostFiles = 5;
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The form's own filter; it decides nothing.</summary>
    public const string Accept = ".jpg,.jpeg,.png,.webp,.pdf,.docx";

    private const string UnknownFormat = "不是可以接收的格式。请上传 JPG、PNG、WebP 图片，PDF 或不含宏的 .docx 文档。";

    /// <summary>What is said of the first file beyond the most.</summary>
    public static string OneTooMany(string name) => $"附件最多 {MostFiles} 个，“{name}”没有上传。";

    /// <returns>The file, or the sentence that says why not.</returns>
    public static (AcceptedFile? File, string? Fault) Check(string? name, byte[] bytes) => FileFormats.Recognise(bytes) switch
    {
        _ when bytes.Length == 0 => (null, "是空文件，请重新选择。"),
        FileFormat.Jpg => Picture(name, bytes, FileFormat.Jpg, "jpg"),
        FileFormat.Png => Picture(name, bytes, FileFormat.Png, "png"),
        FileFormat.Webp => Picture(name, bytes, FileFormat.Webp, "webp"),
        FileFormat.Pdf when IsWholePdf(bytes) => (Accepted(name, bytes, bytes, "pdf"), null),
        FileFormat.Pdf => (null, "不是完整的 PDF，请重新导出后再上传。"),
        FileFormat.Zip => WordFiles.Judge(bytes) switch
        {
            WordVerdict.Plain => (Accepted(name, bytes, bytes, "docx"), null),
            WordVerdict.Macros => (null, "含有宏。请在 Word 或 WPS 中另存为不含宏的 .docx，或导出为 PDF 再上传。"),
            WordVerdict.TooLarge => (null, "解压后超过 200 MB 或部件太多，无法接收。请压缩其中的图片，或导出为 PDF 再上传。"),
            _ => (null, UnknownFormat),
        },
        FileFormat.Heic => (null, "是 HEIC 格式，多数电脑打不开。请在手机“设置—相机—格式”中选“兼容性最佳”后重拍，或把照片截图、另存为 JPG 再上传。"),
        FileFormat.LockedOffice => (null, "加了密码，工作人员打不开。请在 Word 或 WPS 中取消密码、另存后再上传。"),
        FileFormat.OldOffice => (null, "是旧版文档格式。请用 Word 或 WPS 另存为 .docx 或 PDF 再上传。"),
        _ => (null, UnknownFormat),
    };

    private static (AcceptedFile? File, string? Fault) Picture(string? name, byte[] bytes, FileFormat format, string ending) =>
        Pictures.Redraw(bytes, format) is { } redrawn
            ? (Accepted(name, bytes, redrawn, ending), null)
            : (null, "图片不完整，或像素超过 5000 万。请重新拍摄或缩小后再上传。");

    private static AcceptedFile Accepted(string? name, byte[] sent, byte[] kept, string ending) =>
        new(FileNames.Clean(name, ending), ending, kept, Convert.ToHexStringLower(SHA256.HashData(sent)));

    private static bool IsWholePdf(byte[] bytes) => bytes.AsSpan(Math.Max(0, bytes.Length - 2048)).IndexOf("%%EOF"u8) >= 0;
}
