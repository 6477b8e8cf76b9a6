using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PublicNotice.Crash;

/// <summary>A file system in a file, whose power can be cut: what was not flushed is gone.</summary>
internal sealed partial class Disk(string image, string folder)
{
    // EXT4_IOC_SHUTDOWN and XFS_IOC_GOINGDOWN, without flushing the log.
    private const nuint Shutdown = 0x8004587D;
    private const uint NoLogFlush = 2;

    public void Mount() => Run("mount", "-o", "loop", image, folder);

    public void Unmount() => Run("umount", folder);

    public void CutPower()
    {
        var descriptor = Open(folder, 0);
        var flag = NoLogFlush;
        if (descriptor < 0 || Control(descriptor, Shutdown, ref flag) != 0)
        {
            throw new InvalidOperationException($"the file system could not be shut down (errno {Marshal.GetLastPInvokeError()})");
        }

        _ = Close(descriptor);
    }

    public void Remount()
    {
        Unmount();
        Mount();
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int descriptor, nuint request, ref uint argument);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
