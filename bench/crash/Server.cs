using System.Diagnostics;
using System.Net.Sockets;

namespace PublicNotice.Crash;

/// <summary>The program under test.</summary>
internal sealed class Server(Process process, int port) : IDisposable
{
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

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose() => process.Dispose();
}
