using System.Diagnostics;
using System.Globalization;
using PublicNotice.EndToEnd.Tests.Proof;

namespace PublicNotice.EndToEnd.Tests;

/// <summary>
/// A folder as an operator has it: the sample content, and one notice with items that is open today, made with the
/// product's own command. The service runs in it.
/// </summary>
public sealed class World : IAsyncLifetime
{
    public const string OpenTitle = "示例：关于乡村人居环境整治情况的公告";

    // All the readers of the tests come from one address: its allowance is theirs together.
    private static readonly string[] Settings =
    [
        "--RateLimits:Requests:Burst", "20000", "--RateLimits:Requests:PerMinute", "100000",
        "--RateLimits:SignIns:Burst", "60", "--RateLimits:SignIns:PerMinute", "60", "--Model:BlindSample", "false",
        // What asks from this machine may say that it came over TLS.
        "--Proxies:Trusted:0", "127.0.0.1",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("publicnotice-e2e-").FullName;

    private Crawl? _crawl;

    /// <summary>Whether the one-time link has been used.</summary>
    internal bool HasAccount { get; set; }

    internal Service Service { get; private set; } = null!;

    internal string Address => Service.Address;

    /// <summary>The path of the notice that is open today and has items.</summary>
    internal string OpenNotice { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Checkout.CopyContentTo(_folder);
        OpenNotice = await MakeOpenNotice();
        Service = await Service.Start(_folder, Settings);
    }

    public async Task DisposeAsync()
    {
        await (Service?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>All that can be reached by links, walked once for all tests.</summary>
    internal async Task<Crawl> Crawl() =>
        _crawl ??= await Proof.Crawl.From(new Uri(Address), new Uri("https://notice.example.gov.cn/"));

    internal async Task Restart()
    {
        await Service.Kill();
        await Service.DisposeAsync();
        Service = await Service.Start(_folder, Settings);
    }

    private async Task<string> MakeOpenNotice()
    {
        var today = TimeProvider.System.Today();
        await Site("new", OpenTitle, "--kind", "公告", "--division", "xczx",
            "--start", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--working-days", "10");
        var years = Path.Combine(_folder, "content", "notices", today.Year.ToString(CultureInfo.InvariantCulture));
        var made = Directory.GetDirectories(years).Single(folder => File.ReadAllText(Path.Combine(folder, "notice.md")).Contains(OpenTitle, StringComparison.Ordinal));
        await AddItems(Path.Combine(made, "notice.md"));
        return $"/notices/{today.Year}/{Path.GetFileName(made)}/";
    }

    // The body starts after the front matter's closing line.
    private static async Task AddItems(string file)
    {
        const string Items = """
            一、整改任务落实情况
            （一）人居环境整治方面
            1.加强村道和公厕管护
            一是建立巡查台账，已完成12个村的排查。二是落实管护经费，明确专人负责。
            2.规范专项资金使用
            一是按月通报资金拨付进度。二是开展绩效评价。

            """;
        var text = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n");
        var body = text.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length;
        await File.WriteAllTextAsync(file, text.Insert(body, Items.ReplaceLineEndings("\n")));
    }

    private async Task Site(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Checkout.Program("site", "PublicNotice.Site"), .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var faults = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, faults);
    }
}

/// <summary>One service and one browser for all stories: they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Stories : ICollectionFixture<World>, ICollectionFixture<Chromium>
{
    public const string Name = "stories";
}
