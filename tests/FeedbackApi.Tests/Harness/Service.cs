using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>The whole service on loopback, with a folder, a database, a clock and a port of its own.</summary>
public sealed class Service : IAsyncLifetime, IAsyncDisposable
{
    private readonly string[] _settings;
    private readonly ConcurrentBag<HttpClient> _clients = [];
    private WebApplication? _app;
    private StoreUnderTest? _store;
    private int _addresses;
    private Staff? _officer;
    private Staff? _second;

    public Service()
        : this([])
    {
    }

    private Service(string[] settings) => _settings = settings;

    public TestClock Clock { get; } = new();

    public CapturedLog Log { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("publicnotice-").FullName;

    /// <summary>The SQLite file, in the tests that have one.</summary>
    public string Database => Path.Combine(Folder, "publicnotice.db");

    public string Model => Path.Combine(Folder, "divisions.model");

    public Uri Address => new(App.Urls.First());

    public WebApplication App => _app ?? throw new InvalidOperationException("the service was not started");

    /// <summary>A service with other settings than the defaults, for one test.</summary>
    public static Task<Service> Start(params string[] settings) => StartAt(TestClock.Start, settings);

    /// <summary>A service that starts at a time of its own: what is published later than that is not on its site.</summary>
    public static async Task<Service> StartAt(string now, params string[] settings)
    {
        var service = new Service(settings);
        service.Clock.Set(now);
        await service.InitializeAsync();
        return service;
    }

    /// <summary>The settings that keep a host within a folder.</summary>
    public static string[] SettingsIn(string folder) =>
    [
        "--urls=http://127.0.0.1:0",
        $"--Site:Content={Samples.Content}",
        $"--Site:Output={Path.Combine(folder, "site")}",
        $"--Storage:Path={Path.Combine(folder, "publicnotice.db")}",
        $"--Model:Path={Path.Combine(folder, "divisions.model")}",
        "--Model:TrainWhenMissing=false",
        "--Model:BlindSample=false",
        "--hostBuilder:reloadConfigOnChange=false",
    ];

    public async Task InitializeAsync()
    {
        _store ??= await StoreUnderTest.Make(Folder);
        _app = ServiceHost.Build(
            [.. SettingsIn(Folder), .. _store.Settings, $"--hostingStartupAssemblies={typeof(AddressFromTest).Assembly.GetName().Name}", "--Logging:Console:LogLevel:Default=None", .. _settings], Clock);
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
        await _app.StartAsync();
    }

    /// <summary>Stops the host and starts another on the same folder.</summary>
    public async Task Restart(Func<Task>? meanwhile = null)
    {
        await Store.Release(this);
        await Stop(App);
        _app = null;
        if (meanwhile is not null)
        {
            await meanwhile();
        }

        await InitializeAsync();
    }

    /// <summary>The settings by which another program finds this service's store.</summary>
    internal string[] Settings => [.. SettingsIn(Folder), .. Store.Settings];

    /// <summary>A member of staff who may see every case, signed in.</summary>
    public async Task<Staff> Officer() => _officer ??= await Staff.SignedIn(this);

    /// <summary>Another who may do what the first may: whatever needs two people.</summary>
    public async Task<Staff> SecondPerson() => _second ??= await Staff.SignedIn(this);

    /// <summary>An address that no other caller in this service has.</summary>
    public string NextAddress() => Interlocked.Increment(ref _addresses) is var n ? $"10.{n >> 16}.{(n >> 8) & 255}.{n & 255}" : "";

    /// <summary>A connection from an address. The service closes it when it ends.</summary>
    public HttpClient Client(CookieContainer cookies, string address)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromSeconds(60),
        };
        client.DefaultRequestHeaders.Add(AddressFromTest.Header, address);
        _clients.Add(client);
        return client;
    }

    public async Task DisposeAsync()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        if (_app is not null)
        {
            await Store.Release(this);
            await Stop(_app);
        }

        if (_store is not null)
        {
            await _store.Drop();
        }

        Directory.Delete(Folder, recursive: true);
    }

    // A host does not let go of the files that it watches for new versions, and a process may watch only so many.
    private static async Task Stop(WebApplication app)
    {
        var watched = app.Environment.WebRootFileProvider;
        // A build of the site that is under way ends first: its folder goes with the test.
        await app.StopAsync();
        await app.DisposeAsync();
        (watched as IDisposable)?.Dispose();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    internal StoreUnderTest Store => _store ?? throw new InvalidOperationException("the service was not started");

    internal async Task<T> Query<T>(Func<FeedbackDb, Task<T>> query)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<FeedbackDb>());
    }

    internal Task<int> CountCases() => Query(db => db.Cases.CountAsync());

    /// <summary>The case that a receipt code opens, as it is stored.</summary>
    internal Task<Case> CaseOf(string code)
    {
        var hash = ReceiptCodes.HashOf(ReceiptCode.TryParse(code)!.Characters);
        return Query(db => db.Cases.AsNoTracking().SingleAsync(c => c.CodeHash == hash));
    }
}
