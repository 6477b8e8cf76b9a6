using System.Diagnostics;

namespace PublicNotice.Analytics.Tests.Train;

public sealed class CancelTests
{
    /// <summary>Ctrl-C in the middle of training: one sentence, exit code 1, no file.</summary>
    [Fact]
    public async Task Interrupted_SaysSoAndWritesNothing()
    {
        using var folder = new TestFolder();
        using var training = Process.Start(new ProcessStartInfo("dotnet", [typeof(DivisionModel).Assembly.Location, "train", "--model", folder["m.model"]])
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
        Assert.Empty(folder.Files);
    }
}
