using System.Globalization;
using PublicNotice.Crash;

// Usage: PublicNotice.Crash kill|cut ROUNDS PORT FOLDER [IMAGE] -- PROGRAM ARGUMENTS…
// Runs the program (its data in FOLDER) under load, ends it hard ROUNDS times and checks the database each time.
// Or:    PublicNotice.Crash bare ROUNDS FOLDER IMAGE
// The cuts alone, without a machine that stops: what a flush is worth that was under way. See Appender.
var rounds = int.Parse(args[1], CultureInfo.InvariantCulture);
if (args[0] == "bare")
{
    return await Appender.Run(rounds, args[2], new Disk(args[3], args[2]));
}

var split = Array.IndexOf(args, "--");
var (mode, port, folder) = (args[0], int.Parse(args[2], CultureInfo.InvariantCulture), args[3]);
var disk = mode == "cut" ? new Disk(args[4], folder) : null;
var (acknowledged, lost, twice, keyless, losses) = (new HashSet<string>(), 0, 0, 0, 0);
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
    if (disk is not null)
    {
        server.Freeze();
        disk.CutPower();
    }

    server.Kill();
    acknowledged.UnionWith(await load);
    disk?.Remount();
    var found = Store.Read(folder);
    var missing = acknowledged.Where(text => !found.Texts.Contains(text)).ToList();
    (lost, twice, keyless, losses) = (lost + missing.Count, found.Twice, found.Keyless, losses + (missing.Count > 0 ? 1 : 0));
    acknowledged.ExceptWith(missing);
    if (round % 10 == 0 || round == rounds)
    {
        Console.WriteLine($"{mode} {round}: {acknowledged.Count + lost} acknowledged, {lost} lost (in {losses} rounds), {twice} twice, {keyless} without their key, {found.Texts.Count} stored");
    }
}

disk?.Unmount();
return lost + twice + keyless == 0 ? 0 : 1;
