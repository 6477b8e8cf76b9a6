using System.Diagnostics;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.LimitsBench;

if (args is [Served.Bare or Served.Limited, var url])
{
    await Served.Run(args[0], url);
    return;
}

// What a limit costs: memory after N addresses that each ask once, time a question, and CPU while nobody asks. The
// framework's own partitions beside it, with a hundredth as many addresses where they would take too long.
var addresses = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 10_000_000;
var framework = Math.Min(addresses, 1_000_000);

await Measure("ours", addresses, () =>
{
    var limits = new AddressLimits(Options.Create(new RateLimitOptions()), TimeProvider.System);
    return address => limits.Take(limits.Requests, address) is null;
});
await Measure("framework", framework, () =>
{
    var limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
    {
        TokenLimit = 300, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromMilliseconds(100), QueueLimit = 0,
    }));
    return address => limiter.AttemptAcquire(address).IsAcquired;
});

static async Task Measure(string name, int addresses, Func<Func<IPAddress, bool>> make)
{
    var before = Collected();
    var take = make();
    take(IPAddress.Loopback);
    var watch = Stopwatch.StartNew();
    var passed = 0;
    for (var i = 0; i < addresses; i++)
    {
        // Spread over the whole space, as a rotation through many networks is.
        var spread = (uint)i * 2654435761u;
        passed += take(new IPAddress(spread)) ? 1 : 0;
    }

    var asked = watch.Elapsed;
    var held = Collected() - before;
    var cpu = Process.GetCurrentProcess().TotalProcessorTime;
    await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
    var idle = Process.GetCurrentProcess().TotalProcessorTime - cpu;
    Console.WriteLine($"{name,-10} {addresses,11:N0} addresses  {held / 1e6,8:N1} MB  {asked.TotalNanoseconds / addresses,6:N0} ns a question  {idle.TotalSeconds / 5 * 100,5:N1} % of a core while idle  {passed:N0} passed");
    GC.KeepAlive(take);
}

static long Collected()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
    GC.Collect();
    return GC.GetTotalMemory(forceFullCollection: true);
}
