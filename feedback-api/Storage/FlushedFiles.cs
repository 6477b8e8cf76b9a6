using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// fsync that tells when it failed. The runtime's own (<c>RandomAccess.FlushToDisk</c>, <c>Flush(true)</c>) reports success
/// whatever the disk said: in .NET 10.0.12 its native part returns 1 for a failure, and the caller asks whether that is
/// less than 0. FailingCallTests shows it.
/// </summary>
internal static unsafe class FlushedFiles
{
    private const int Interrupted = 4;

    // As the whole program sees it: what stands before libc (a fault injector) stands before this too.
    private static readonly delegate* unmanaged<int, int> Fsync =
        OperatingSystem.IsLinux() ? (delegate* unmanaged<int, int>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "fsync") : null;

    /// <summary>Returns when all that was written to a file or folder is on disk.</summary>
    /// <exception cref="IOException">It is not, and may never be.</exception>
    public static void Flush(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(file);
            return;
        }

        var held = false;
        try
        {
            file.DangerousAddRef(ref held);
            int error;
            do
            {
                Marshal.SetLastSystemError(0);
                error = Fsync((int)file.DangerousGetHandle()) == 0 ? 0 : Marshal.GetLastSystemError();
            }
            while (error == Interrupted);
            if (error != 0)
            {
                throw new IOException($"a file could not be written to disk (errno {error})");
            }
        }
        finally
        {
            if (held)
            {
                file.DangerousRelease();
            }
        }
    }
}
