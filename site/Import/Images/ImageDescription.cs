namespace PublicNotice.Site;

/// <summary>Judges the description that a file gives of an image.</summary>
internal static class ImageDescription
{
    private static readonly string[] Machine = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", "AI 生成", "描述已自动生成", "automatically generated", "图形用户界面"];

    /// <summary>A path of somebody's computer or a machine's guess is none, and a path tells who made the file.</summary>
    public static bool IsUseful(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= 200 && !text.Contains('\\', StringComparison.Ordinal) && !text.Contains(":/", StringComparison.Ordinal)
        && !Machine.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
