using System.Text;

namespace PublicNotice.Site;

/// <summary>
/// Brings a few new files into a site that otherwise stays. What is to be done is written down first, so that a build
/// that is killed half-way is finished by the next one; and it is done in such an order that at every moment each file
/// is whole and every link leads somewhere: what is new comes first, what links to it after, what goes last. Two new notices
/// that are neighbours link to each other: the link of the first leads nowhere until the second is there too.
/// </summary>
internal static class SiteChanges
{
    private const char Put = '+';
    private const char Remove = '-';

    /// <summary>Writes down what is to be done; from here on it will be.</summary>
    public static void Commit(OutputClaim claim, IEnumerable<string> put, IEnumerable<string> removed)
    {
        var list = new StringBuilder();
        foreach (var (sign, files) in new[] { (Put, put), (Remove, removed) })
        {
            foreach (var file in files)
            {
                list.Append(sign).Append(file).Append('\n');
            }
        }

        using (var stream = new FileStream(claim.Changes + ".new", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(Encoding.UTF8.GetBytes(list.ToString()));
            stream.Flush(flushToDisk: true);
        }

        File.Move(claim.Changes + ".new", claim.Changes, overwrite: true);
    }

    /// <summary>Does what is written down, from the beginning if need be; nothing where nothing is.</summary>
    public static void Finish(OutputClaim claim)
    {
        if (!File.Exists(claim.Changes))
        {
            return;
        }

        foreach (var line in File.ReadLines(claim.Changes))
        {
            var (staged, target) = (Path.Join(claim.New, line[1..]), Path.Join(claim.Output, line[1..]));
            if (line[0] is Remove)
            {
                File.Delete(target);
                RemoveEmpty(Path.GetDirectoryName(target)!, claim.Output);
            }
            else if (!FolderSwap.TryMove(staged, target) && File.Exists(staged))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(staged, target, overwrite: true);
            }
        }

        SitePublication.KeepMemory(claim);
        File.Delete(claim.Changes);
    }

    private static void RemoveEmpty(string folder, string root)
    {
        while (folder.Length > root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }
}
