using System.Diagnostics;

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
        using var training = Process.Start(new ProcessStartInfo("dotnet", [typeof(DivisionModel).Assembly.Location, "train", "--data", data, "--model", folder["m.model"]])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        // The first words of progress: from here on there is something to cancel.
        await training.StandardError.ReadLineAsync();

        using var interrupt = Process.Start("kill", ["-INT", $"{training.Id}"]);
        var rest = await training.StandardError.ReadToEndAsync();
        await training.WaitForExitAsync();

        Assert.Equal(1, training.ExitCode);
        Assert.EndsWith("已取消，没有写出任何文件。\n", rest, StringComparison.Ordinal);
        Assert.Equal([data], folder.Files);
    }

    private static string Much()
    {
        var random = new Random(1);
        return "label\ttext\n" + string.Concat(Enumerable.Range(0, Messages).Select(i =>
            $"{(i % 2 == 0 ? "甲" : "乙")}\t{string.Concat(Enumerable.Range(0, 80).Select(_ => (char)random.Next('一', '鿿')))}\n"));
    }
}
