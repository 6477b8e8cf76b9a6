using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace PublicNotice.Site;

/// <summary>
/// Writes whole files into a new folder. A site is tens of thousands of small ones, for which the general way costs more
/// than the writing; on Linux a few calls of the system do it, and the folder in which the folders of notices lie stays
/// open, so that its own path is not walked again for each of their files.
/// </summary>
/// <param name="root">The new folder; made with the first file.</param>
internal sealed partial class NewFiles(string root) : IDisposable
{
    private const int WriteCreateTruncate = 0x1 | 0x40 | 0x200 | 0x80000;
    // Open for nothing but its path, a folder, and not for programs that are started.
    private const int PathOfFolder = 0x200000 | 0x10000 | 0x80000;
    private const uint Everyone = 0x1a4;
    private const int Interrupted = 4;
    private const int CurrentFolder = -100;

    private byte[] _path = new byte[256];
    private int _base = -1;
    private string? _basePath;
    private string? _folder;

    /// <summary>Writes a file, and the folders above it.</summary>
    /// <param name="file">Relative to the new folder.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>Its stamp.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public OutputStamp Write(string file, ReadOnlySpan<byte> content)
    {
        if (!OperatingSystem.IsLinux())
        {
            var path = Path.Join(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
            return OutputStamp.Of(FileStamp.Of(path));
        }

        var own = file.LastIndexOf('/');
        var above = own < 0 ? -1 : file.AsSpan(0, own).LastIndexOf('/');
        EnterBase(file.AsSpan(0, Math.Max(above, 0)));
        EnterFolder(file.AsSpan(above + 1, Math.Max(own - above - 1, 0)));
        var opened = OpenAt(_base, in Terminated(file.AsSpan(above + 1))[0], WriteCreateTruncate, Everyone);
        if (opened < 0)
        {
            throw Failure(file);
        }

        try
        {
            WriteAll(opened, file, content);
            return OutputStamp.Of(FileStamp.OfOpen(opened));
        }
        finally
        {
            _ = Close(opened);
        }
    }

    public void Dispose()
    {
        if (OperatingSystem.IsLinux() && _base >= 0)
        {
            _ = Close(_base);
            _base = -1;
        }
    }

    // Two folders above the file.
    [SupportedOSPlatform("linux")]
    private void EnterBase(ReadOnlySpan<char> path)
    {
        if (_basePath is not null && path.SequenceEqual(_basePath))
        {
            return;
        }

        Dispose();
        (_basePath, _folder) = (path.ToString(), "");
        var full = Path.Join(root, _basePath);
        Directory.CreateDirectory(full);
        _base = OpenAt(CurrentFolder, in Terminated(full)[0], PathOfFolder, 0);
        if (_base < 0)
        {
            throw Failure(_basePath);
        }
    }

    // The folder above it, which mostly is not there yet; where it cannot be made, the file will tell.
    [SupportedOSPlatform("linux")]
    private void EnterFolder(ReadOnlySpan<char> name)
    {
        const uint everyoneInFolder = 0x1ed;
        if (!name.SequenceEqual(_folder))
        {
            _folder = name.ToString();
            _ = name.Length > 0 ? MakeDirectoryAt(_base, in Terminated(name)[0], everyoneInFolder) : 0;
        }
    }

    private ReadOnlySpan<byte> Terminated(ReadOnlySpan<char> path)
    {
        if (_path.Length <= path.Length * 3)
        {
            _path = new byte[(path.Length * 3) + 1];
        }

        _path[Encoding.UTF8.GetBytes(path, _path)] = 0;
        return _path;
    }

    [SupportedOSPlatform("linux")]
    private static void WriteAll(int opened, string file, ReadOnlySpan<byte> content)
    {
        while (content.Length > 0)
        {
            var written = WriteSome(opened, in MemoryMarshal.GetReference(content), content.Length);
            if (written < 0 && Marshal.GetLastPInvokeError() != Interrupted)
            {
                throw Failure(file);
            }

            content = content[(int)Math.Max(written, 0)..];
        }
    }

    private static IOException Failure(string path) => new($"{Marshal.GetLastPInvokeErrorMessage()}: {path}");

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAt(int folder, in byte path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "mkdirat")]
    private static partial int MakeDirectoryAt(int folder, in byte path, uint mode);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteSome(int file, in byte content, nint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
