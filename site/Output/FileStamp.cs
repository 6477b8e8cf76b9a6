using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace PublicNotice.Site;

/// <summary>What a file system says of a file without its being read: when the stamp is the same, so is the file.</summary>
/// <param name="Length">Its size; that of a folder means nothing.</param>
/// <param name="Written">When its content last changed, in nanoseconds.</param>
/// <param name="Changed">When anything about it last changed, its times included; 0 where the system does not say.</param>
/// <param name="Inode">Which file it is; 0 where the system does not say.</param>
internal readonly partial record struct FileStamp(long Length, long Written, long Changed, long Inode)
{
    private const int CurrentFolder = -100;
    private const int TheFileItself = 0x1000;
    private const uint BasicStats = 0x7ff;

    private static readonly byte[] Nothing = [0];

    /// <summary>Of nothing at all.</summary>
    public static readonly FileStamp Missing = new(-1, 0, 0, 0);

    /// <summary>The newest of its times.</summary>
    public long Newest => Math.Max(Written, Changed);

    public static FileStamp Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return OfAnywhere(path);
        }

        return StatX(CurrentFolder, path, 0, BasicStats, out var stat) == 0 ? stat.Stamp : Missing;
    }

    /// <summary>Of an open file of the system's.</summary>
    [SupportedOSPlatform("linux")]
    public static FileStamp OfOpen(int file) => StatX(file, in Nothing[0], TheFileItself, BasicStats, out var stat) == 0 ? stat.Stamp : Missing;

    /// <param name="folder">An open folder of the system's.</param>
    /// <param name="path">Relative to it: UTF-8 that ends in a zero byte.</param>
    [SupportedOSPlatform("linux")]
    public static FileStamp In(int folder, ReadOnlySpan<byte> path) =>
        StatX(folder, in MemoryMarshal.GetReference(path), 0, BasicStats, out var stat) == 0 ? stat.Stamp : Missing;

    public void Pack(PackedWriter to)
    {
        to.Long(Length);
        to.Long(Written);
        to.Long(Changed);
        to.Long(Inode);
    }

    public static FileStamp Unpack(PackedReader from) => new(from.Long(), from.Long(), from.Long(), from.Long());

    private static FileStamp OfAnywhere(string path)
    {
        FileSystemInfo file = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        return !file.Exists ? Missing : new FileStamp(file is FileInfo one ? one.Length : 0, file.LastWriteTimeUtc.Ticks * 100, 0, 0);
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, out Stat stat);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int StatX(int folder, in byte path, int flags, uint mask, out Stat stat);

    // struct statx is the same on every architecture.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct Stat
    {
        [FieldOffset(32)] private readonly long _inode;
        [FieldOffset(40)] private readonly long _size;
        [FieldOffset(96)] private readonly long _changedSeconds;
        [FieldOffset(104)] private readonly uint _changedNanoseconds;
        [FieldOffset(112)] private readonly long _writtenSeconds;
        [FieldOffset(120)] private readonly uint _writtenNanoseconds;

        private const long Second = 1_000_000_000;

        public FileStamp Stamp => new(_size, (_writtenSeconds * Second) + _writtenNanoseconds, (_changedSeconds * Second) + _changedNanoseconds, _inode);
    }
}
