using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace PublicNotice.Site;

/// <summary>
/// Asks for the stamps of very many files of one folder. On Linux the folder is opened once, so that its own path is not
/// walked again for each of them.
/// </summary>
internal sealed partial class StampedFolder : IDisposable
{
    // Open for nothing but its path, a folder, and not for programs that are started.
    private const int PathOfFolder = 0x200000 | 0x10000 | 0x80000;

    private readonly string _path;
    private readonly int _folder = -1;
    private byte[] _zeroTerminated = new byte[256];

    public StampedFolder(string path)
    {
        _path = path;
        if (OperatingSystem.IsLinux())
        {
            _folder = Open(path, PathOfFolder);
        }
    }

    /// <param name="path">Relative to the folder, as UTF-8.</param>
    /// <param name="rest">What comes after a slash; empty for nothing.</param>
    public FileStamp Of(ReadOnlySpan<byte> path, ReadOnlySpan<byte> rest = default)
    {
        var length = path.Length + (rest.Length > 0 ? 1 + rest.Length : 0);
        if (_zeroTerminated.Length <= length)
        {
            _zeroTerminated = new byte[length * 2];
        }

        path.CopyTo(_zeroTerminated);
        if (rest.Length > 0)
        {
            _zeroTerminated[path.Length] = (byte)'/';
            rest.CopyTo(_zeroTerminated.AsSpan(path.Length + 1));
        }

        _zeroTerminated[length] = 0;
        return !OperatingSystem.IsLinux() ? FileStamp.Of(Path.Join(_path, Encoding.UTF8.GetString(_zeroTerminated, 0, length)))
            : _folder < 0 ? FileStamp.Missing
            : FileStamp.In(_folder, _zeroTerminated);
    }

    public void Dispose()
    {
        if (OperatingSystem.IsLinux() && _folder >= 0)
        {
            _ = Close(_folder);
        }
    }

    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
