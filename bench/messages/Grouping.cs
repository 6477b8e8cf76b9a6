using System.Diagnostics;
using PublicNotice.Analytics;

namespace PublicNotice.Messages;

/// <summary>
/// Groups invented messages as they arrive: nine of ten on their own, one of ten a version of an earlier one with some
/// characters changed. Their characters follow the usual steep distribution.
/// </summary>
internal static class Grouping
{
    private const int Shortest = 40;
    private const int Longest = 240;
    private const int Alphabet = 2_500;
    private const int Originals = 1_000;
    private const double Limit = 0.001;

    public static int Measure(int count)
    {
        var random = new Random(1);
        var recent = new string[Originals];
        var duplicates = new NearDuplicates();

        // The first insert of a process is compiled; what is measured is the rest.
        new NearDuplicates().Add(null, Text(random));
        var slowest = new PriorityQueue<double, double>();
        var (seconds, copies, longest, overLimit, longestOfCpu, overLimitOfCpu) = (0.0, 0, 0.0, 0, 0.0, 0);
        for (var i = 0; i < count; i++)
        {
            var isCopy = i >= Originals && random.Next(10) == 0;
            var text = isCopy ? Version(recent[random.Next(Originals)], random) : Text(random);
            copies += isCopy ? 1 : 0;
            recent[isCopy ? random.Next(Originals) : i % Originals] = text;
            var (start, cpuBefore) = (Stopwatch.GetTimestamp(), ThreadClock.Seconds);
            duplicates.Add(null, text);
            var spentCpu = ThreadClock.Seconds - cpuBefore;
            longestOfCpu = Math.Max(longestOfCpu, spentCpu);
            overLimitOfCpu += spentCpu > Limit ? 1 : 0;
            var spent = Stopwatch.GetElapsedTime(start).TotalSeconds;
            seconds += spent;
            longest = Math.Max(longest, spent);
            overLimit += spent > Limit ? 1 : 0;
            slowest.Enqueue(spent, spent);
            if (slowest.Count > Math.Max(1, count / 1000))
            {
                slowest.Dequeue();
            }
        }

        var cpu = Environment.CpuUsage.TotalTime.TotalSeconds;
        Console.WriteLine(FormattableString.Invariant($"grouped         {count} messages ({copies} versions of earlier ones) into {duplicates.Groups().Count} groups in {seconds:F1} s; the whole run {cpu:F1} s of CPU"));
        Console.WriteLine(FormattableString.Invariant($"insert          {seconds / count * 1e6:F1} µs on average, p99.9 {slowest.Peek() * 1e3:F3} ms"));
        Console.WriteLine(FormattableString.Invariant($"longest insert  by the clock {longest * 1e3:F1} ms, {overLimit} of {count} above 1 ms; by the thread's own CPU time (others may share the machine) {longestOfCpu * 1e3:F1} ms, {overLimitOfCpu} above"));
        Console.WriteLine(FormattableString.Invariant($"memory          {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB at most"));
        return 0;
    }

    private static string Text(Random random) => string.Create(random.Next(Shortest, Longest), random, (text, dice) =>
    {
        foreach (ref var character in text)
        {
            character = dice.Next(12) == 0 ? '，' : (char)('一' + (int)(Alphabet * Math.Pow(dice.NextDouble(), 3)));
        }
    });

    private static string Version(string original, Random random)
    {
        var at = random.Next(original.Length - 3);
        return original.Remove(at, random.Next(1, 3)).Insert(at, random.Next(2) == 0 ? "" : "盼复");
    }
}
