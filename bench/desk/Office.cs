using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace PublicNotice.DeskBench;

/// <summary>People at work: they look at the queue, open cases, assign some and look for words, each at their own pace.</summary>
internal static class Office
{
    private static readonly string[] Looks =
    [
        "/staff", "/staff?tab=ToAssign", "/staff?tab=InHand", "/staff?tab=All", "/staff?tab=Answered", "/staff?tab=ToAssign&p=20", "/staff?tab=All&p=900",
        "/staff?tab=All&division=ghcw", "/staff?tab=ToAssign&sure=Sure&suggested=xczx", "/staff?tab=All&kind=%E6%8A%95%E8%AF%89&sort=Due",
        "/staff?tab=InHand&due=Overdue", "/staff?tab=All&notice=none&from=2026-01-01",
    ];

    private static readonly string[] Divisions = ["zhc", "ghcw", "xczx", "qyxz", "dkzy", "xfbf", "rsc", "jgjw"];

    public static async Task Work(Uri address, Letters letters, string link, int pid, TimeSpan time, TimeSpan think, int people)
    {
        if (link != "-")
        {
            using var first = new StaffMember(address);
            await first.Begin(link);
        }

        var staff = new List<StaffMember>();
        for (var i = 0; i < people; i++)
        {
            staff.Add(new StaffMember(address));
            await staff[^1].SignIn();
        }

        var times = new ConcurrentDictionary<string, ConcurrentBag<double>>();
        await Task.WhenAll(staff.Select((one, i) => OneDay(one, new Random(i), letters, TimeSpan.FromSeconds(5), think, [])));
        var (before, clock) = (Cpu(pid), Stopwatch.StartNew());
        await Task.WhenAll(staff.Select((one, i) => OneDay(one, new Random(1000 + i), letters, time, think, times)));
        Report(times, Cpu(pid) - before, clock.Elapsed);
        staff.ForEach(one => one.Dispose());
    }

    private static async Task OneDay(
        StaffMember one, Random dice, Letters letters, TimeSpan time, TimeSpan think, ConcurrentDictionary<string, ConcurrentBag<double>> times)
    {
        var (day, cases) = (Stopwatch.StartNew(), StaffMember.CasesOn(await one.Get("/staff?tab=ToAssign")));
        while (day.Elapsed < time)
        {
            await Task.Delay(think * (0.5 + dice.NextDouble()));
            var id = cases.Length == 0 ? "1" : cases[dice.Next(cases.Length)];
            switch (dice.Next(10))
            {
                case < 4:
                    var page = await Timed("queue", () => one.Get(Looks[dice.Next(Looks.Length)]));
                    cases = StaffMember.CasesOn(page) is { Length: > 0 } shown ? shown : cases;
                    break;
                case < 7:
                    await Timed("case", () => one.Get($"/staff/cases/{id}"));
                    break;
                case < 8:
                    var form = await Timed("case", () => one.Get($"/staff/cases/{id}"));
                    await Timed("assign", async () =>
                    {
                        await one.Post($"/staff/cases/{id}?handler=Assign", form, ("version", StaffMember.VersionOn(form)), ("division", Divisions[dice.Next(8)]), ("why", ""));
                        return "";
                    });
                    break;
                default:
                    await Timed("search", () => one.Get($"/staff?tab=All&q={Uri.EscapeDataString(letters.Words(dice))}"));
                    break;
            }
        }

        async Task<string> Timed(string name, Func<Task<string>> act)
        {
            var began = Stopwatch.GetTimestamp();
            var answer = await act();
            times.GetOrAdd(name, _ => []).Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            return answer;
        }
    }

    private static void Report(ConcurrentDictionary<string, ConcurrentBag<double>> times, TimeSpan cpu, TimeSpan elapsed)
    {
        var requests = times.Values.Sum(bag => bag.Count);
        foreach (var (name, bag) in times.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var sorted = bag.Order().ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-8} {sorted.Length,6} requests   p50 {At(sorted, 0.5),7:0.0} ms   p99 {At(sorted, 0.99),7:0.0} ms   worst {sorted[^1],7:0.0} ms"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{requests / elapsed.TotalSeconds:0.0} requests a second, {cpu.TotalMilliseconds / requests:0.0} ms CPU of the service a request"));
    }

    private static double At(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];

    private static TimeSpan Cpu(int pid)
    {
        using var process = Process.GetProcessById(pid);
        return process.TotalProcessorTime;
    }
}
