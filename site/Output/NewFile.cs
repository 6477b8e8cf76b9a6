using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace PublicNotice.Site;

/// <summary>
/// Writes whole files. A site is tens of thousands of small ones, for which the general way costs more than the writing;
/// on Linux three calls of the system do it.
/// </summary>
internal static partial class NewFile
{
    private const int WriteCreateTruncate = 0x1 | 0x40 | 0x200 | 0x80000;
    private const uint Everyone = 0x1a4;
    private const uint EveryoneInFolder = 0x1ed;
    private const int AlreadyThere = 17;
    private const int NoSuchFolder = 2;
    private const int Interrupted = 4;

    /// <summary>Writes a file, and the folders above it.</summary>
    /// <returns>Its stamp.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static OutputStamp Write(string path, ReadOnlySpan<byte> content)
    {
        if (!OperatingSystem.IsLinux())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
            return OutputStamp.Of(FileStamp.Of(path));
        }

        var file = Open(path, WriteCreateTruncate, Everyone);
        if (file < 0 && Marshal.GetLastPInvokeError() == NoSuchFolder)
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            file = Open(path, WriteCreateTruncate, Everyone);
        }

        if (file < 0)
        {
            throw Failure(path);
        }

        try
        {
            Write(file, path, content);
            return OutputStamp.Of(FileStamp.OfOpen(file));
        }
        finally
        {
            _ = Close(file);
        }
    }

    [SupportedOSPlatform("linux")]
    private static void Write(int file, string path, ReadOnlySpan<byte> content)
    {
        while (content.Length > 0)
        {
            var written = WriteSome(file, in MemoryMarshal.GetReference(content), content.Length);
            if (written < 0 && Marshal.GetLastPInvokeError() != Interrupted)
            {
                throw Failure(path);
            }

            content = content[(int)Math.Max(written, 0)..];
        }
    }

    [SupportedOSPlatform("linux")]
    private static void MakeFolder(string path)
    {
        if (MakeDirectory(path, EveryoneInFolder) == 0 || Marshal.GetLastPInvokeError() == AlreadyThere)
        {
            return;
        }

        if (Marshal.GetLastPInvokeError() != NoSuchFolder)
        {
            throw Failure(path);
        }

        MakeFolder(Path.GetDirectoryName(path)!);
        if (MakeDirectory(path, EveryoneInFolder) != 0)
        {
            throw Failure(path);
        }
    }

    private static IOException Failure(string path) => new($"{Marshal.GetLastPInvokeErrorMessage()}: {path}");

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteSome(int file, in byte content, nint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "mkdir", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int MakeDirectory(string path, uint mode);
}
