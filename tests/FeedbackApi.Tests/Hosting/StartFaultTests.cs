using System.Net;
using System.Net.Sockets;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Tests.Hosting;

/// <summary>A bad setting stops the start with one sentence for the operator.</summary>
[Collection(Alone)]
public sealed class StartFaultTests : IDisposable
{
    public const string Alone = "The console is one for the whole process";
    private readonly string _folder = Directory.CreateTempSubdirectory("publicnotice-").FullName;

    [Theory]
    [InlineData("--RateLimits:LookUps:Burst=0", "RateLimits:LookUps 的 Burst 应在 1 到 1000000 之间")]
    [InlineData("--RateLimits:SignIns:PerMinute=-5", "RateLimits:SignIns 的 Burst 应在 1 到 1000000 之间，PerMinute 应在 1 到 600000 之间。")]
    [InlineData("--RateLimits:AllLookUps:Burst=1", "RateLimits:AllLookUps:Burst 不能小于 RateLimits:LookUps:Burst")]
    [InlineData("--RateLimits:LookUps:Burst=many", "RateLimits:LookUps:Burst")]
    [InlineData("--RateLimits:LookUps:Burst=99999999999", "RateLimits:LookUps:Burst")]
    [InlineData("--Model:TrainWhenMissing=perhaps", "Model:TrainWhenMissing")]
    [InlineData("--RateLimits:Lookups:Bursts=1", "Bursts")]
    [InlineData("--Storage:Folder=x", "Folder")]
    [InlineData("--Storage:Path=", "Storage:Path 不能为空")]
    [InlineData("--Model:Path=", "Model:Path 不能为空")]
    [InlineData("--Site:Output=", "Site:Output 不能为空")]
    [InlineData("--Site:Content=/no/such/folder", "找不到内容文件夹")]
    [InlineData("--urls=nonsense", "nonsense")]
    [InlineData("--Proxies:Trusted:0=0.0.0.0/0", "信任所有人")]
    [InlineData("--Proxies:Trusted:0=128.0.0.0/1", "信任所有人")]
    [InlineData("--Proxies:Trusted:0=::/0", "信任所有人")]
    [InlineData("--Proxies:Trusted:0=::ffff:0.0.0.0/96", "信任所有人")]
    [InlineData("--Proxies:Trusted:0=nginx", "不是地址或网段")]
    [InlineData("--Proxies:Trusted=10.0.0.5", "配置项 Proxies:Trusted 是一个列表，服务没有启动。请逐项编号，写成 Proxies:Trusted:0 10.0.0.5。")]
    [InlineData("--urls=http://localhost:99999", "--urls 的端口应在 0 到 65535 之间")]
    [InlineData("--ConnectionStrings:Postgres=Host=x", "没有“ConnectionStrings:Postgres”这一项，服务没有启动。可用的只有 ConnectionStrings:PostgreSql")]
    [InlineData("--FORWARDEDHEADERS_ENABLED=true", "Proxies:Trusted")]
    [InlineData("--RateLimit:Submissions:Burst=5", "没有“RateLimit”这一节，服务没有启动。您要写的可能是 RateLimits。")]
    [InlineData("--Proxy:Trusted:0=10.0.0.5", "您要写的可能是 Proxies。")]
    [InlineData("--stroage:Path=x", "您要写的可能是 Storage。")]
    [InlineData("--Database=x", "没有“Database”这一节，服务没有启动。可用的有：Site、Storage、")]
    public async Task BadSetting_StopsTheStartWithASentence(string setting, string words) =>
        Check(await Run(setting), words);

    [Fact]
    public async Task MisspeltSectionInTheEnvironment_StopsTheStartWithASentence()
    {
        const string variable = "Proxy__Trusted__0";
        Environment.SetEnvironmentVariable(variable, "10.0.0.5");
        try
        {
            Check(await Run(), "没有“Proxy”这一节，服务没有启动。您要写的可能是 Proxies。");
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    // Cron's and others': no sections, whatever they resemble.
    [Theory]
    [InlineData("MAILTO", "root")]
    [InlineData("MODE", "x")]
    [InlineData("Tools__Path", "x")]
    public async Task VariableOfTheMachine_IsNotTakenForASetting(string variable, string value)
    {
        Environment.SetEnvironmentVariable(variable, value);
        try
        {
            Check(await Run("--Storage:Path="), "Storage:Path 不能为空");
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    [Theory]
    [InlineData("--Logging:LogLevel:Default=Debug")]
    [InlineData("--AllowedHosts=example.gov.cn")]
    [InlineData("--Kestrel:Limits:MaxRequestBodySize=1000")]
    [InlineData("--environment=Development")]
    public async Task SettingOfTheFramework_GoesOn(string setting) =>
        Check(await Run(setting, "--Storage:Path="), "Storage:Path 不能为空");

    [Fact]
    public async Task PortInUse_StopsTheStartWithASentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var result = await Run($"--urls=http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        Check(result, "网址已被其他程序占用");
    }

    [Fact]
    public async Task FolderInPlaceOfTheDatabase_StopsTheStartWithASentence()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "publicnotice.db"));

        Check(await Run(), "数据库打不开");
    }

    [Fact]
    public async Task KeysWithoutTheirDatabase_StopTheStartWithASentence()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "keys"));
        await File.WriteAllBytesAsync(Path.Combine(_folder, "keys", "receipt-codes.key"), new byte[32]);

        Check(await Run(), "数据库却不在");
    }

    [Fact]
    public async Task FileThatIsNoDatabase_StopsTheStartWithASentence()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "publicnotice.db"), new string('x', 5000));

        Check(await Run(), "数据库打不开");
    }

    [Fact]
    public async Task DamagedKey_StopsTheStartWithASentence()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "keys"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "keys", "receipt-codes.key"), "short");
        await File.WriteAllBytesAsync(Path.Combine(_folder, "publicnotice.db"), []);

        Check(await Run(), "已损坏");
    }

    [Fact]
    public async Task ContentWithFaults_StopsTheFirstStart()
    {
        var content = Path.Combine(_folder, "content");
        Directory.CreateDirectory(content);
        await File.WriteAllTextAsync(Path.Combine(content, "site.yml"), "bureau: [");

        var (code, _, error) = await Run($"--Site:Content={content}");

        Assert.Equal(1, code);
        Assert.Contains("content/site.yml:2:1: error", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit", "bogus")]
    [InlineData("retention", "retain", "x", "y")]
    [InlineData("keys")]
    [InlineData("exprot", "cases", "f")]
    public async Task CommandThatIsNone_IsAnsweredWithTheUsageWhereverItIsTyped(params string[] words)
    {
        var (code, _, error) = await Watch(() => ServiceHost.Run([.. words, "--Site:Content=/no/such/folder"]));

        Assert.Equal(2, code);
        Assert.StartsWith("用法", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public async Task WhoAsksForHelp_GetsTheUsageAndNoService(string word)
    {
        var (code, output, error) = await Watch(() => ServiceHost.Run([word, "--Site:Content=/no/such/folder"]));

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("用法", output, StringComparison.Ordinal);
        Assert.Contains("--Storage:Path", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingToErase_IsSaid()
    {
        await using var service = await Service.Start();

        var (code, output, _) = await Watch(() => ServiceHost.Run(["retention", "preview", .. service.Settings]));

        Assert.Equal(0, code);
        Assert.Contains("没有将要预告或销毁的办件。", output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Check((int Code, string Output, string Error) result, string words)
    {
        Assert.Equal(1, result.Code);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", result.Error);
        Assert.DoesNotContain("failed", result.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Single(result.Error.TrimEnd().Split('\n'), line => !line.Contains(": warning ", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Output + result.Error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] settings) =>
        Watch(() => ServiceHost.Run([.. Service.SettingsIn(_folder), .. settings]));

    private static async Task<(int Code, string Output, string Error)> Watch(Func<Task<int>> run)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var written = new StringWriter();
        using var complained = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(written));
        Console.SetError(TextWriter.Synchronized(complained));
        try
        {
            var code = await run().WaitAsync(TimeSpan.FromSeconds(20));
            return (code, written.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}

/// <summary>Tests that watch the console run when no other does.</summary>
[CollectionDefinition(StartFaultTests.Alone, DisableParallelization = true)]
public sealed class ConsoleTests;
