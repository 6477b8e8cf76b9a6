using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>Files and folders that only the account that runs the service may read.</summary>
internal static partial class PrivateFiles
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder; one that is there keeps the rights that the operator gave it.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnFile | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Makes a file with its content on disk, unless there is one.</summary>
    public static void CreateFile(string path, ReadOnlySpan<byte> content)
    {
        if (Path.Exists(path))
        {
            return;
        }

        ReplaceFile(path, content);
    }

    /// <summary>Makes a file with its content on disk; a power cut leaves the old one or the whole new one.</summary>
    public static void ReplaceFile(string path, ReadOnlySpan<byte> content)
    {
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        using (var stream = new FileStream(draft, options))
        {
            stream.Write(content);
            stream.Flush();
            FlushedFiles.Flush(stream.SafeFileHandle);
        }

        File.Move(draft, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Makes sure that a file which was made, renamed or removed in a folder stays so after a power cut.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new SafeFileHandle(OpenFolder(path, ReadOnlyDirectory), ownsHandle: true);
        if (folder.IsInvalid)
        {
            throw new IOException($"the folder {path} could not be opened (errno {Marshal.GetLastPInvokeError()})");
        }

        FlushedFiles.Flush(folder);
    }

    // O_RDONLY | O_CLOEXEC
    private const int ReadOnlyDirectory = 0x80000;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenFolder(string path, int flags);
}
