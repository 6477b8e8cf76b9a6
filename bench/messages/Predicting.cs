using System.Diagnostics;
using System.Runtime.InteropServices;
using PublicNotice.Analytics;

namespace PublicNotice.Messages;

/// <summary>String to probabilities: rate by CPU time (others may share the machine), latency, allocation, and whether eight threads agree with one.</summary>
internal static class Predicting
{
    private const int Rounds = 20;
    private const int Threads = 8;
    private const int Predictions = 1_000_000;

    public static int Measure(string modelPath, string dataPath)
    {
        var model = DivisionModel.Load(modelPath);
        var messages = Read(dataPath);
        var probabilities = new float[model.Labels.Count];
        Once(model, messages, probabilities);
        Once(model, messages, probabilities);

        var (cpu, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var round = 0; round < Rounds; round++)
        {
            Once(model, messages, probabilities);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var seconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        var characters = messages.Average(message => message.Title.Length + message.Text.Length);
        Console.WriteLine(FormattableString.Invariant($"per core        {Rounds * messages.Length / seconds:F0} messages/s of {characters:F0} characters on average (CPU time)"));
        Console.WriteLine(FormattableString.Invariant($"allocated       {allocated} bytes in {Rounds * messages.Length} predictions"));
        Console.WriteLine(FormattableString.Invariant($"p50 / p99       {Latency(model, messages, probabilities)}"));
        Console.WriteLine(FormattableString.Invariant($"{Threads} threads       {Differences(model, messages)} of {Predictions} predictions differ from one thread's"));
        return 0;
    }

    private static void Once(DivisionModel model, (string Title, string Text)[] messages, float[] probabilities)
    {
        foreach (var (title, text) in messages)
        {
            model.Score(title, text, probabilities);
        }
    }

    private static string Latency(DivisionModel model, (string Title, string Text)[] messages, float[] probabilities)
    {
        var ticks = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (title, text) in messages)
            {
                var start = Stopwatch.GetTimestamp();
                model.Score(title, text, probabilities);
                ticks.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        ticks.Sort();
        return FormattableString.Invariant($"{ticks[ticks.Count / 2]:F1} / {ticks[ticks.Count * 99 / 100]:F1} µs");
    }

    private static int Differences(DivisionModel model, (string Title, string Text)[] messages)
    {
        var expected = messages.Select(message =>
        {
            var probabilities = new float[model.Labels.Count];
            model.Score(message.Title, message.Text, probabilities);
            return probabilities;
        }).ToArray();
        var different = 0;
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            var probabilities = new float[model.Labels.Count];
            for (var i = thread; i < Predictions; i += Threads)
            {
                var at = i % messages.Length;
                model.Score(messages[at].Title, messages[at].Text, probabilities);
                if (!MemoryMarshal.AsBytes<float>(probabilities).SequenceEqual(MemoryMarshal.AsBytes<float>(expected[at])))
                {
                    Interlocked.Increment(ref different);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return different;
    }

    private static (string Title, string Text)[] Read(string path)
    {
        var lines = File.ReadLines(path).Select(line => line.Split('\t'));
        var header = lines.First();
        var (title, text) = (Array.IndexOf(header, "title"), Array.IndexOf(header, "text"));
        return [.. lines.Skip(1).Select(cells => (title < 0 ? "" : cells[title], cells[text]))];
    }
}
