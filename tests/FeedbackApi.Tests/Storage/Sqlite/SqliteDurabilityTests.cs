using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.Tests.Storage.Sqlite;

public sealed class SqliteDurabilityTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")] // FULL
    [InlineData("secure_delete", "1")]
    [InlineData("wal_autocheckpoint", "0")]
    [InlineData("foreign_keys", "1")]
    public async Task EveryConnection_WritesThroughToDisk(string pragma, string expected)
    {
        Assert.Equal(expected, await Read(pragma));
        await new Citizen(service).Submit(Samples.Letter);
        Assert.Equal(expected, await Read(pragma));
    }

    [Fact]
    public async Task Receipt_MeansOnDisk()
    {
        await new Citizen(service).Submit(Samples.Letter with { Text = "这些字在回执之前已写入磁盘" });

        var written = Directory.GetFiles(service.Folder, "publicnotice.db*").Select(ReadAll);

        Assert.Contains(written, bytes => bytes.AsSpan().IndexOf("这些字在回执之前已写入磁盘"u8) >= 0);
    }

    [Fact]
    public async Task Case_SurvivesARestart()
    {
        await using var own = await Service.Start();
        var receipt = await new Citizen(own).Submit(Samples.Letter with { Name = "张三" });
        await own.Restart();

        Assert.Equal(Samples.Letter.Text, (await new Citizen(own).Follow(receipt.Code)).GetProperty("text").GetString());
        var desk = await (await Staff.SignedIn(own)).OpenCase((await own.CaseOf(receipt.Code)).Id);
        Assert.Contains("张三", desk.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Whoever reads when something is destroyed (a backup) keeps the log as it was; it is emptied when they are done.</summary>
    [Fact]
    public async Task WhatIsDestroyedBesideAReader_LeavesTheFilesWhenItEnds()
    {
        await using var own = await Service.Start();
        await new Citizen(own).Submit(Samples.Letter with { Title = "这些字要销毁" });
        using (var reader = new SqliteConnection($"Data Source={Path.Combine(own.Folder, "publicnotice.db")};Pooling=False"))
        {
            reader.Open();
            using var reading = reader.BeginTransaction(deferred: true);
            using var command = reader.CreateCommand();
            command.CommandText = "SELECT count(*) FROM Cases";
            command.ExecuteScalar();

            await own.Query(async db =>
            {
                await db.Cases.ExecuteUpdateAsync(set => set.SetProperty(c => c.Title, (string?)null));
                await db.ForgetOldRows(default);
                return true;
            });
            Assert.True(await own.Store.Holds(own, "这些字要销毁"));
        }

        Assert.False(await Eventually.Get(() => own.Store.Holds(own, "这些字要销毁"), holds => !holds));
    }

    [Theory]
    [InlineData("publicnotice.db")]
    [InlineData("publicnotice.db-wal")]
    [InlineData("keys/receipt-codes.key")]
    [InlineData("keys/master.key")]
    [InlineData("keys/records.keys")]
    public async Task PrivateFile_IsReadByTheServiceAlone(string file)
    {
        await new Citizen(service).Submit(Samples.Letter);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(service.Folder, file)));
        }
    }

    private Task<string?> Read(string pragma) => service.Query(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names are the ones above.
        command.CommandText = "PRAGMA " + pragma;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync())?.ToString();
    });

    private static byte[] ReadAll(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
