namespace PublicNotice.Site;

/// <summary>Writes a notice folder whole or not at all: a sibling is filled and then moved to its place.</summary>
internal static class NewNoticeFolder
{
    /// <summary>Whether a folder may be made here; tells the editor when not.</summary>
    public static bool IsFree(string folder, ImportNotes notes)
    {
        if (!Path.Exists(folder))
        {
            return true;
        }

        notes.Error(ImportCodes.OutputExists, $"输出文件夹 {folder} 已经存在，没有改动它；请用 --output 换一个名字，或先移走原来的文件夹。");
        return false;
    }

    /// <summary>Writes the files; nothing is left when that fails.</summary>
    /// <returns>What failed; null when all is written.</returns>
    public static Exception? Write(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var sibling = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(sibling);
            foreach (var (name, content) in files)
            {
                File.WriteAllBytes(Path.Combine(sibling, name), content);
            }

            Directory.Move(sibling, full);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(sibling);
            return e;
        }
    }

    private static void Remove(string sibling)
    {
        try
        {
            Directory.Delete(sibling, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure was told; a folder that cannot be made cannot be removed either.
        }
    }
}
