using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Tests.Storage;

/// <summary>System calls that fail (libfiu): nothing acknowledged, nothing half-kept, and at work again at once when it is over.</summary>
public sealed class FailingCallTests : IAsyncLifetime
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);
    private Service _service = null!;

    // The service within the tests is only a reader here; it runs when the process does not.
    public async Task InitializeAsync() => _service = await Service.Start();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [InlineData("posix/io/sync/fsync", 5)]
    [InlineData("posix/io/rw/pwrite", 28)]
    [InlineData("posix/io/rw/pwrite", 5)]
    public async Task FailingCall_IsToldAndKeepsNothing(string call, int error)
    {
        var kept = new List<string>();
        await _service.Restart(async () =>
        {
            var faults = Path.Combine(_service.Folder, "faults");
            await using var process = await ServiceProcess.Start(_service.Settings, faults: faults);
            await Kept(process, "之前", kept);

            await Control(process, faults, $"enable name={call},failinfo={error}");
            for (var i = 0; i < 5; i++)
            {
                var refused = await process.Send($"其间 {i}");
                await refused.Problem(503, "storage-unavailable");
            }

            await Control(process, faults, $"disable name={call}");
            var since = Stopwatch.StartNew();
            await Kept(process, "之后", kept);
            Assert.True(since.Elapsed < AtOnce, $"{since.Elapsed}");
        });

        var stored = await _service.Query(db => db.Cases.AsNoTracking().Include(c => c.Events).ToListAsync());
        Assert.Equal(kept.Order(), stored.Select(c => c.Text).Order());
        Assert.All(stored, c => Assert.Single(c.Events));
        var data = (PersonalData)_service.App.Services.GetService(typeof(PersonalData))!;
        Assert.All(stored, c => Assert.Equal("张三", data.Open(c).Name));
    }

    // The key file comes first; a failure there must be told too, although the database would be fine.
    [Fact]
    public async Task FlushThatFails_IsAnException()
    {
        var file = Path.Combine(_service.Folder, "flushed");
        await using var stream = new FileStream(file, FileMode.Create);
        FlushedFiles.Flush(stream.SafeFileHandle);
        // No file system can flush a pipe.
        await using var pipe = new System.IO.Pipes.AnonymousPipeServerStream();
        using var handle = new Microsoft.Win32.SafeHandles.SafeFileHandle(pipe.SafePipeHandle.DangerousGetHandle(), ownsHandle: false);

        Assert.Contains("errno 22", Assert.Throws<IOException>(() => FlushedFiles.Flush(handle)).Message, StringComparison.Ordinal);
    }

    private static async Task Kept(ServiceProcess process, string text, List<string> kept)
    {
        Assert.Equal(HttpStatusCode.Created, (await process.Send(text)).StatusCode);
        kept.Add(text);
    }

    private static async Task Control(ServiceProcess process, string faults, string command)
    {
        using var control = Process.Start("fiu-ctrl", ["-c", command, "-f", faults, $"{process.Id}"]);
        await control.WaitForExitAsync();
        Assert.Equal(0, control.ExitCode);
    }
}
