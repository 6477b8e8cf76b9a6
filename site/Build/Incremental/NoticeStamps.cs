using System.IO.Enumeration;
using System.Text;

namespace PublicNotice.Site;

/// <summary>The files that a notice is read from, as the file system says they are.</summary>
/// <param name="Files">The notice's folder itself under the empty name, then everything in it, by name relative to it.</param>
internal sealed record NoticeStamps(IReadOnlyList<(string Name, FileStamp Stamp)> Files)
{
    /// <summary>Of a notice that is to be read again whatever its files say.</summary>
    public static readonly NoticeStamps Unknown = new([]);

    // A file that is written again within one tick of the system's clock keeps its times.
    private const long Tick = 50_000_000;

    public static NoticeStamps Of(string folder)
    {
        var files = new List<(string, FileStamp)> { ("", FileStamp.Of(folder)) };
        Add(folder, "", files);
        return new NoticeStamps(files);
    }

    /// <summary>Whether all of it still is as it was.</summary>
    /// <param name="notices">The folder of all notices.</param>
    /// <param name="folder">The notice's own below it.</param>
    public bool AreSame(StampedFolder notices, string folder)
    {
        Span<byte> path = stackalloc byte[Encoding.UTF8.GetMaxByteCount(folder.Length)];
        Span<byte> file = stackalloc byte[256];
        path = path[..Encoding.UTF8.GetBytes(folder, path)];
        foreach (var (name, stamp) in Files)
        {
            var rest = Encoding.UTF8.TryGetBytes(name, file, out var length) ? file[..length] : Encoding.UTF8.GetBytes(name);
            if (notices.Of(path, rest) != stamp)
            {
                return false;
            }
        }

        return Files.Count > 0;
    }

    /// <summary>Whether it was last changed so short a time before an instant that the next change may not show.</summary>
    /// <param name="instant">Nanoseconds since 1970.</param>
    public bool AreFresh(long instant) => Files.Any(file => file.Stamp.Newest > instant - Tick);

    public void Pack(PackedWriter to) => to.All(Files, file =>
    {
        to.Text(file.Name);
        file.Stamp.Pack(to);
    });

    public static NoticeStamps Unpack(PackedReader from) => new(from.All(() => (from.Shared(), FileStamp.Unpack(from))));

    private static void Add(string folder, string prefix, List<(string, FileStamp)> files)
    {
        List<(string Name, bool IsFolder)> inside =
            [.. new FileSystemEnumerable<(string Name, bool IsFolder)>(folder, (ref entry) => (entry.FileName.ToString(), entry.IsDirectory))];
        inside.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        foreach (var (name, isFolder) in inside)
        {
            files.Add((prefix + name, FileStamp.Of(Path.Join(folder, name))));
            if (isFolder && prefix.Length == 0)
            {
                Add(Path.Join(folder, name), name + "/", files);
            }
        }
    }
}
