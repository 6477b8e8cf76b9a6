using System.Diagnostics;

namespace PublicNotice.Crash;

/// <summary>
/// What a flush is worth that was under way when the file system was shut down, without any server. A block is appended and
/// flushed, again and again, beside two other files. On ext4 and XFS (Linux 6.18) some flushes that return after the cut has begun
/// report success although their block is gone; none that returned before. A machine that loses its power returns from
/// nothing: so <see cref="Server.Freeze"/> comes before each cut, or the bench counts the kernel's slip as the service's.
/// </summary>
internal static class Appender
{
    private const int Block = 64 * 1024;

    public static async Task<int> Run(int rounds, string folder, Disk disk)
    {
        var (before, after, lostBefore, lostAfter) = (0, 0, 0, 0);
        disk.Mount();
        for (var round = 1; round <= rounds; round++)
        {
            var (flushed, cut) = await Cut(folder, disk);
            disk.Remount();
            var kept = File.ReadAllBytes(Path.Combine(folder, "log"));
            for (var i = 0; i < flushed.Count; i++)
            {
                var isLost = kept.Length < (i + 1) * Block || kept.AsSpan(i * Block, Block).ContainsAnyExcept((byte)(1 + (i % 255)));
                (before, after) = flushed[i] < cut ? (before + 1, after) : (before, after + 1);
                (lostBefore, lostAfter) = (lostBefore + (isLost && flushed[i] < cut ? 1 : 0), lostAfter + (isLost && flushed[i] >= cut ? 1 : 0));
            }

            File.Delete(Path.Combine(folder, "log"));
        }

        disk.Unmount();
        Console.WriteLine($"bare {rounds}: flushed before the cut {before}, of them lost {lostBefore}; after it had begun {after}, of them lost {lostAfter}");
        return lostBefore == 0 ? 0 : 1;
    }

    private static async Task<(List<long> Flushed, long Cut)> Cut(string folder, Disk disk)
    {
        var flushed = new List<long>();
        Thread[] threads =
        [
            new(() => Append(Path.Combine(folder, "log"), flushed)), new(() => Append(Path.Combine(folder, "beside"), [])),
            new(() => Append(Path.Combine(folder, "also-beside"), [])),
        ];
        Array.ForEach(threads, thread => thread.Start());
        await Task.Delay(Random.Shared.Next(20, 200));
        var cut = Stopwatch.GetTimestamp();
        disk.CutPower();
        Array.ForEach(threads, thread => thread.Join());
        return (flushed, cut);
    }

    // Until the file system is gone.
    private static void Append(string path, List<long> flushed)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
            for (var i = 0; ; i++)
            {
                var block = new byte[Block];
                block.AsSpan().Fill((byte)(1 + (i % 255)));
                RandomAccess.Write(file, block, (long)i * Block);
                RandomAccess.FlushToDisk(file);
                flushed.Add(Stopwatch.GetTimestamp());
            }
        }
        catch (IOException)
        {
            // The cut.
        }
    }
}
