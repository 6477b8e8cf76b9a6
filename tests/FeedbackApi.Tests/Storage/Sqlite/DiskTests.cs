using System.Net;
using System.Text;

namespace PublicNotice.FeedbackApi.Tests.Storage.Sqlite;

/// <summary>The disk is full, cannot be written, or lies: a clear refusal, nothing half-kept, and all well again afterwards.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publicnotice-").FullName;

    // The disk is one of memory and few megabytes, in a mount namespace of the process: it needs no root.
    private string SmallDisk => $"mkdir -p {_folder}/disk && mount -t tmpfs -o size=3m none {_folder}/disk";

    [Fact]
    public async Task FullDisk_Is503AndNothingHalfKeptUntilThereIsRoomAgain()
    {
        // A file to be removed through the process's own root, which sees the namespace.
        await using var process = await Start($"{SmallDisk} && head -c 1000000 /dev/zero >{_folder}/disk/ballast");
        var refused = await SendUntil(process, HttpStatusCode.ServiceUnavailable);
        await refused.Problem(503, "storage-unavailable");
        await (await process.Send(new string('长', 2000))).Problem(503, "storage-unavailable");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await process.Get("/health/ready")).StatusCode);

        File.Delete($"/proc/{process.Id}/root{_folder}/disk/ballast");

        await (await Eventually.Get(() => process.Send("又有空间了"), answer => answer.StatusCode == HttpStatusCode.Created)).Receipt();
    }

    [Fact]
    public async Task DiskThatTurnsReadOnly_Is503()
    {
        await using var process = await Start(SmallDisk);
        await (await process.Send("能写")).Receipt();

        Assert.Equal(0, await process.InItsNamespace($"mount -o remount,ro {_folder}/disk || umount -l {_folder}/disk"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await process.Get("/health/ready")).StatusCode);

        await (await process.Send("不能写")).Problem(503, "storage-unavailable");
        Assert.Equal(HttpStatusCode.OK, (await process.Get("/health/live")).StatusCode);
    }

    [Fact]
    public async Task CorruptedDatabase_StopsTheStartOrIs503AndAcknowledgesNothing()
    {
        await using (var service = await Service.Start())
        {
            await new Citizen(service).Submit(Samples.Letter);
            await service.Store.Release(service);
            await service.Restart(async () =>
            {
                var bytes = await File.ReadAllBytesAsync(service.Database);
                // Every page but the first says nonsense.
                bytes.AsSpan(4096).Fill(0xA5);
                await File.WriteAllBytesAsync(Path.Combine(_folder, "publicnotice.db"), bytes);
            });
            Directory.CreateDirectory(Path.Combine(_folder, "keys"));
            foreach (var key in Directory.GetFiles(Path.Combine(service.Folder, "keys")).Where(file => !file.EndsWith("records.keys", StringComparison.Ordinal)))
            {
                File.Copy(key, Path.Combine(_folder, "keys", Path.GetFileName(key)));
            }
        }

        var refused = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => ServiceProcess.Start(Service.SettingsIn(_folder)));

        Assert.Contains("数据库打不开", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<ServiceProcess> Start(string before) =>
        ServiceProcess.Start([.. Service.SettingsIn(_folder), $"--Storage:Path={_folder}/disk/publicnotice.db"], before);

    private static async Task<HttpResponseMessage> SendUntil(ServiceProcess process, HttpStatusCode wanted)
    {
        for (var i = 0; i < 2000; i++)
        {
            var answer = await process.Send($"{i} " + new StringBuilder().Insert(0, "长", 1900));
            if (answer.StatusCode == wanted)
            {
                return answer;
            }

            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }

        throw new InvalidOperationException("the disk never filled");
    }
}
