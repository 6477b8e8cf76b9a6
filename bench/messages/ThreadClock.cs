using System.Runtime.InteropServices;

namespace PublicNotice.Messages;

/// <summary>The CPU time that the thread has had: what a thread waits while others run is not its own doing.</summary>
internal static class ThreadClock
{
    private const int OfThisThread = 3;

    public static double Seconds => Read(OfThisThread, out var time) == 0 ? time.Seconds + (time.Nanoseconds / 1e9) : 0;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int Read(int clock, out Time time);

    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
