using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>The database and the keys, which lie apart from it.</summary>
internal static class StorageSetup
{
    // Once for a connection that was dead already, once more for a server that is just coming up.
    private const int MostRetries = 2;
    private static readonly TimeSpan MostDelay = TimeSpan.FromMilliseconds(200);

    public static void AddStorage(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<StorageOptions>("Storage");
        builder.Services.AddSingleton<StoragePlaces>();
        if (PostgreSqlServer.Setting(builder.Configuration) is null)
        {
            builder.Services.AddSqlite();
        }
        else
        {
            builder.Services.AddPostgreSql();
        }

        builder.Services.AddSingleton<CaseWriter>().AddSingleton<StoreProbe>().AddSingleton<ReceiptClock>();
        builder.Services.AddAccountSchema().AddKeys();
    }

    /// <summary>The version of Identity's tables that knows passkeys.</summary>
    public static IServiceCollection AddAccountSchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    /// <summary>Brings the database to this version before the first request, and opens the keys.</summary>
    public static void PrepareStorage(this WebApplication app)
    {
        var services = app.Services;
        services.GetService<SqliteFile>()?.Prepare();
        services.GetRequiredService<ReceiptCodes>();
        using (var scope = services.CreateScope())
        {
            scope.ServiceProvider.GetRequiredService<FeedbackDb>().Prepare();
        }

        services.GetRequiredService<RecordKeys>().SkipTo(services.GetRequiredService<ICaseStore>().HighestKeySlot() + 1);
        services.GetRequiredService<CaseWriter>();
    }

    private static void AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<SqliteFile>().AddSingleton<SqliteDurability>().AddSingleton<WriteTurn>().AddSingleton<SqliteCheckpoints>();
        services.AddDbContextPool<FeedbackDb, SqliteDb>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<SqliteFile>().ConnectionString)
            .ConfigureWarnings(CountUpToAPoint)
            .AddInterceptors(provider.GetRequiredService<SqliteDurability>()).AddInterceptors(provider.GetServices<IInterceptor>()));
        services.AddSingleton<ICaseStore>(provider => new SqliteCaseStore(
            provider.GetRequiredService<SqliteFile>(), provider.GetRequiredService<WriteTurn>(), ModelOf(provider)));
        services.AddHostedService(provider => provider.GetRequiredService<SqliteCheckpoints>());
    }

    private static void AddPostgreSql(this IServiceCollection services)
    {
        services.AddSingleton<PostgreSqlServer>().AddSingleton<StaleConnections>();
        services.AddDbContextPool<FeedbackDb, PostgreSqlDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<PostgreSqlServer>().ConnectionString, npgsql => npgsql.EnableRetryOnFailure(
                MostRetries, MostDelay, errorCodesToAdd: null))
            .ConfigureWarnings(CountUpToAPoint)
            .AddInterceptors(provider.GetRequiredService<StaleConnections>()).AddInterceptors(provider.GetServices<IInterceptor>()));
        services.AddSingleton<ICaseStore>(provider => new PostgreSqlCaseStore(provider.GetRequiredService<PostgreSqlServer>(), ModelOf(provider)));
    }

    // Whether there are more than so many: for that nothing need be put in order.
    private static void CountUpToAPoint(WarningsConfigurationBuilder warnings) => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning);

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton(provider => MasterKey.Open(provider.GetRequiredService<StoragePlaces>()));
        services.AddSingleton(provider => RecordKeys.Open(
            provider.GetRequiredService<StoragePlaces>().RecordKeys, provider.GetRequiredService<MasterKey>()));
        services.AddSingleton(provider => ReceiptCodes.Open(provider.GetRequiredService<StoragePlaces>().ReceiptKey));
        services.AddSingleton<PersonalData>();
        services.AddDataProtection().SetApplicationName("PublicNotice");
        services.AddOptions<KeyManagementOptions>().Configure<StoragePlaces, MasterKey, ILoggerFactory>((ring, places, master, logs) =>
        {
            ring.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(places.Ring), logs);
            ring.XmlEncryptor = new RingEncryptor(master);
        });
    }

    private static IModel ModelOf(IServiceProvider provider)
    {
        using var scope = provider.CreateScope();
        return scope.ServiceProvider.GetRequiredService<FeedbackDb>().Model;
    }
}
