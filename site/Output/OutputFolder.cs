namespace PublicNotice.Site;

/// <summary>
/// Puts a site in its place whole or not at all: it is written to a sibling folder, which then changes places with the
/// old one in one step. Whoever reads the folder meanwhile sees the old site or the new one, never a mixture.
/// </summary>
internal static class OutputFolder
{
    /// <returns>Whether anything was written.</returns>
    public static bool Publish(string output, SortedDictionary<string, ReadOnlyMemory<byte>> files, bool always, FaultList faults)
    {
        var fault = faults.At(output);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            using var claim = OutputClaim.Take(output);
            if (claim is null)
            {
                fault.Error(FaultCodes.OutputBusy, 1, 1, "另一个构建正在写这个文件夹；请等它结束后再试。原有网站没有改动。");
                return false;
            }

            FolderSwap.Recover(output, claim.Old);
            if (!SiteMarker.IsOurs(output))
            {
                fault.Error(FaultCodes.OutputNotOurs, 1, 1, "输出文件夹里有不是本程序生成的文件；为免误删，请换一个空文件夹。");
                return false;
            }

            if (!always && FolderContent.Equals(output, files))
            {
                return false;
            }

            FolderContent.Write(claim.New, files);
            FolderSwap.Exchange(claim.New, output, claim.Old);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault.Error(FaultCodes.OutputFailed, 1, 1, $"无法写入输出文件夹（{e.Message}）；请检查磁盘空间和写入权限。原有网站没有改动。");
            return false;
        }
    }
}
