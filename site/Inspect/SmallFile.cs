using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace PublicNotice.Site;

/// <summary>
/// Reads the beginning of a file. Ten thousand small ones are opened twice in a build, for which the general way costs more
/// than the reading; on Linux three calls of the system do it.
/// </summary>
internal static partial class SmallFile
{
    private const int ReadOnly = 0x80000;

    /// <summary>Fills a buffer as far as the file goes.</summary>
    /// <returns>How many bytes; -1 where only the general way can tell what is the matter.</returns>
    public static int Read(string path, Span<byte> into)
    {
        if (!OperatingSystem.IsLinux())
        {
            return -1;
        }

        var file = Open(path, ReadOnly);
        if (file < 0)
        {
            return -1;
        }

        var total = 0;
        while (total < into.Length)
        {
            var read = (int)ReadSome(file, ref MemoryMarshal.GetReference(into[total..]), into.Length - total);
            if (read <= 0)
            {
                total = read < 0 ? -1 : total;
                break;
            }

            total += read;
        }

        _ = Close(file);
        return total;
    }

    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint ReadSome(int file, ref byte into, nint length);

    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
