using System.Diagnostics;
using System.Security.Cryptography;

namespace PublicNotice.Analytics.Tests.Train;

public sealed class CancelTests
{
    // Some eight seconds of training, of which what runs after the signal is one: a busy machine sends the signal in time.
    private const int Messages = 100_000;

    /// <summary>Ctrl-C in the middle of training: one sentence, exit code 1, no file.</summary>
    [Fact]
    public async Task Interrupted_SaysSoAndWritesNothing()
    {
        using var folder = new TestFolder();
        var data = folder.Write("d.tsv", Much());
        using var training = Start("dotnet", typeof(DivisionModel).Assembly.Location, "train", "--data", data, "--model", folder["m.model"]);
        // The first words of progress: from here on there is something to cancel.
        await training.StandardError.ReadLineAsync();

        using var interrupt = Process.Start("kill", ["-INT", $"{training.Id}"]);
        var rest = await training.StandardError.ReadToEndAsync();
        await training.WaitForExitAsync();

        Assert.Equal(1, training.ExitCode);
        Assert.EndsWith("已取消，没有写出任何文件。\n", rest, StringComparison.Ordinal);
        Assert.Equal([data], folder.Files);
    }

    /// <summary>Ctrl-C when the first of the two models is ready: whoever is told that nothing was written finds nothing.</summary>
    [Fact]
    public async Task InterruptedBetweenTheModels_SaysWhatIsSo()
    {
        using var folder = new TestFolder();
        using var training = Start("dotnet", typeof(DivisionModel).Assembly.Location, "train", "--model", folder["m.model"]);
        while (await training.StandardError.ReadLineAsync() is { } line && line != "来件类型")
        {
        }

        using var interrupt = Process.Start("kill", ["-INT", $"{training.Id}"]);
        var rest = await training.StandardError.ReadToEndAsync();
        await training.WaitForExitAsync();

        // On a machine so busy that the signal comes too late, all is written and nothing else is said.
        Assert.Equal(rest.Contains("没有写出任何文件", StringComparison.Ordinal), !folder.Files.Any());
        Assert.Equal(folder.Files.Any() ? 0 : 1, training.ExitCode);
    }

    /// <summary>No room for the models (their cards would fit): both stay as they were, each with its own card.</summary>
    [Fact]
    public async Task NoRoomForTheModel_LeavesTheFormerWithItsCard()
    {
        using var folder = new TestFolder();
        Trained.OnAll.Save(folder["divisions.model"]);
        Trained.Traits.Save(folder["traits.model"]);
        var before = Contents(folder);
        using var training = Start(
            "sh", "-c", "trap '' XFSZ; ulimit -f 200; exec dotnet \"$0\" train --seed 9 --model \"$1\"", typeof(DivisionModel).Assembly.Location, folder["divisions.model"]);

        var said = await training.StandardError.ReadToEndAsync();
        await training.WaitForExitAsync();

        Assert.Equal(1, training.ExitCode);
        Assert.Contains("error PN612: ", said, StringComparison.Ordinal);
        Assert.Equal(before, Contents(folder));
    }

    private static SortedDictionary<string, string> Contents(TestFolder folder) =>
        new(folder.Files.ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))), StringComparer.Ordinal);

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        // The runtime's own memory would count as a file.
        Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" },
    })!;

    private static string Much()
    {
        var random = new Random(1);
        return "label\ttext\n" + string.Concat(Enumerable.Range(0, Messages).Select(i =>
            $"{(i % 2 == 0 ? "甲" : "乙")}\t{string.Concat(Enumerable.Range(0, 80).Select(_ => (char)random.Next('一', '鿿')))}\n"));
    }
}
