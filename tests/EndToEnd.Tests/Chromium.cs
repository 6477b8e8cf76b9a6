using Microsoft.Playwright;

namespace PublicNotice.EndToEnd.Tests;

/// <summary>Debian's Chromium. A page that fails leaves a picture.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public static readonly ViewportSize Phone = new() { Width = 360, Height = 740 };
    public static readonly ViewportSize Desktop = new() { Width = 1280, Height = 900 };

    /// <summary>Where it is installed.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("PUBLICNOTICE_CHROMIUM") ?? "/usr/bin/chromium";

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>Runs a story on a fresh page. Messages of the browser's console that speak of errors fail it too.</summary>
    public async Task Tell(string name, BrowserNewContextOptions options, Func<IPage, Task> story)
    {
        options.Locale = "zh-CN";
        options.TimezoneId ??= "Asia/Shanghai";
        await using var context = await _browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal))
            {
                faults.Add(message.Text);
            }
        };
        try
        {
            await story(page);
            Assert.Empty(faults);
        }
        catch
        {
            // Whatever failed, a picture says more than a trace; the failure itself goes on.
            await page.ScreenshotAsync(new() { Path = Pictures.Failure(name), FullPage = true });
            throw;
        }
    }
}
