using System.IO.Compression;

namespace PublicNotice.Site;

/// <summary>
/// Decides whether a zip may be unpacked. What an entry claims of its size is no proof, so every entry is read once,
/// into nothing, and counted.
/// </summary>
internal static class ZipGuard
{
    private const int MostEntries = 4_000;
    private const long MaxTotal = 256L * 1024 * 1024;
    private const long SmallEntry = 4L * 1024 * 1024;
    private const int MaxRatio = 200;

    public static bool IsSafe(byte[] bytes, ImportNotes notes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count <= MostEntries && IsBounded(zip))
            {
                return true;
            }

            notes.Error(ImportCodes.TooBig, "文件解压后异常地大，像是“压缩炸弹”，没有打开它；请确认文件来源，用 Word 重新另存后再导入。");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            notes.Error(ImportCodes.BrokenFile, "文件已损坏，无法解压；请重新获取文件，或用 Word 打开修复后另存为 .docx。");
        }

        return false;
    }

    private static bool IsBounded(ZipArchive zip)
    {
        var (total, buffer) = (0L, new byte[81_920]);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            var size = 0L;
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                (size, total) = (size + read, total + read);
                if (total > MaxTotal || (size > SmallEntry && size / Math.Max(entry.CompressedLength, 1) > MaxRatio))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
