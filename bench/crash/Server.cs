using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace PublicNotice.Crash;

/// <summary>The program under test.</summary>
internal sealed partial class Server(Process process, int port) : IDisposable
{
    private const int Stop = 19;

    public static Server Start(string[] command, int port) =>
        new(Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!, port);

    public async Task Ready()
    {
        for (var tries = 0; tries < 600 && !process.HasExited; tries++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("it did not start: " + await process.StandardError.ReadToEndAsync());
    }

    /// <summary>
    /// Stops every thread where it is, as a power cut stops the machine: none answers anybody any more, and what the kernel
    /// had begun for it is still under way.
    /// </summary>
    public void Freeze()
    {
        if (Signal(process.Id, Stop) != 0)
        {
            throw new InvalidOperationException($"it could not be stopped (errno {Marshal.GetLastPInvokeError()})");
        }

        while (Directory.GetDirectories($"/proc/{process.Id}/task").Any(IsRunning))
        {
            Thread.Yield();
        }
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose() => process.Dispose();

    // Stopped (T), or within a call that nothing interrupts (D): a wait for the disk, which the cut is to meet.
    private static bool IsRunning(string thread)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(thread, "stat"));
            return stat[stat.LastIndexOf(')') + 2] is not ('T' or 'D' or 'Z');
        }
        catch (IOException)
        {
            // It ended in between.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);
}
