using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>The database and the keys, which lie apart from it.</summary>
internal static class StorageSetup
{
    // A citizen waits no longer than this for another writer before being told to try again.
    private const int SecondsToWaitForALock = 5;

    public static void AddStorage(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<StorageOptions>("Storage");
        builder.Services.AddSingleton<StoragePlaces>();
        builder.Services.AddSingleton<SqliteDurability>();
        builder.Services.AddDbContextPool<FeedbackDb>((services, options) => options
            .UseSqlite(ConnectionString(services.GetRequiredService<StoragePlaces>().Database))
            .AddInterceptors(services.GetRequiredService<SqliteDurability>()));
        builder.Services.AddSingleton(services => ReceiptCodes.Open(services.GetRequiredService<StoragePlaces>().ReceiptKey));
        builder.Services.AddSingleton<PersonalData>();
        builder.Services.AddDataProtection().SetApplicationName("PublicNotice");
        builder.Services.AddOptions<KeyManagementOptions>()
            .Configure<StoragePlaces, ILoggerFactory>((keys, places, logs) =>
                keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(places.Keys), logs));
    }

    /// <summary>Brings the database to this version before the first request, and opens the keys.</summary>
    public static void PrepareStorage(this WebApplication app)
    {
        var places = app.Services.GetRequiredService<StoragePlaces>();
        if (File.Exists(places.ReceiptKey) && !Path.Exists(places.Database))
        {
            // Keys without their database: it was lost or the path is wrong. An empty one would hide that.
            throw new InvalidDataException(
                $"密钥还在（{places.Keys}），数据库却不在（{places.Database}），服务没有启动。请从备份恢复数据库，或核对 Storage:Path；确实要从头开始时，请先把 keys 文件夹移走。");
        }

        var database = places.Database;
        PrivateFiles.CreateFolder(Path.GetDirectoryName(database)!);
        PrivateFiles.CreateFile(database, []);
        UseWriteAheadLog(database);
        app.Services.GetRequiredService<ReceiptCodes>();
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<FeedbackDb>().Database.Migrate();
    }

    private static void UseWriteAheadLog(string database)
    {
        using var connection = new SqliteConnection(ConnectionString(database));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL";
        command.ExecuteNonQuery();
    }

    // Never creates the file: an empty database in the place of a lost one would look like a first start.
    private static string ConnectionString(string database) => new SqliteConnectionStringBuilder
    {
        DataSource = database,
        Mode = SqliteOpenMode.ReadWrite,
        DefaultTimeout = SecondsToWaitForALock,
    }.ToString();
}

/// <summary>Where the database and its keys lie.</summary>
internal sealed class StoragePlaces(IOptions<StorageOptions> options, ProjectFolder project)
{
    public string Database { get; } = project.Resolve(options.Value.Path);

    public string Keys => Path.Combine(Path.GetDirectoryName(Database)!, "keys");

    public string ReceiptKey => Path.Combine(Keys, "receipt-codes.key");
}
