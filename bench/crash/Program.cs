using System.Diagnostics;
using System.Globalization;
using PublicNotice.Crash;

// Usage: PublicNotice.Crash kill|cut ROUNDS PORT FOLDER [IMAGE] -- PROGRAM ARGUMENTS…
// Runs the program (its data in FOLDER) under load, ends it hard ROUNDS times and checks the database each time.
var split = Array.IndexOf(args, "--");
var (mode, rounds, port, folder) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture), args[3]);
var (late, afterwards) = (new HashSet<string>(), 0);
var disk = mode == "cut" ? new Disk(args[4], folder) : null;
var (acknowledged, lost, twice, keyless, cuts) = (new HashSet<string>(), 0, 0, 0, 0);
disk?.Mount();
for (var round = 1; round <= rounds; round++)
{
    using var server = Server.Start(args[(split + 1)..], port);
    await server.Ready();
    var first = new TaskCompletionSource();
    var load = Load.Begin(port, round, first);
    // A server that has just started is not under load yet.
    await first.Task;
    await Task.Delay(Random.Shared.Next(50, 800));
    var cut = Stopwatch.GetTimestamp();
    disk?.CutPower();
    server.Kill();
    // What it still answered after the cut counts too: nothing may be acknowledged that is not on disk.
    foreach (var (text, at) in await load)
    {
        acknowledged.Add(text);
        if (at > cut)
        {
            late.Add(text);
        }
    }

    disk?.Remount();
    var found = Store.Read(folder);
    var missing = acknowledged.Where(text => !found.Texts.Contains(text)).ToList();
    afterwards += missing.Count(late.Contains);
    (lost, twice, keyless, cuts) = (lost + missing.Count, found.Twice, found.Keyless, cuts + (missing.Count > 0 ? 1 : 0));
    acknowledged.ExceptWith(missing);
    if (round % 10 == 0 || round == rounds)
    {
        Console.WriteLine($"{mode} {round}: {acknowledged.Count + lost} acknowledged, {lost} lost (in {cuts} rounds; {afterwards} of them answered after the cut had begun), {twice} twice, {keyless} without their key, {found.Texts.Count} stored");
    }
}

disk?.Unmount();
return lost + twice + keyless == 0 ? 0 : 1;
