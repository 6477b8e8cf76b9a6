using System.CommandLine;
using Microsoft.Extensions.Hosting;

namespace PublicNotice.Site;

/// <summary><c>site serve</c>: a live preview, rebuilt on every save.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var options = new SiteOptions();
        var port = new Option<int>("--port") { Description = "端口（默认 5070）", DefaultValueFactory = _ => 5070 };
        port.Validators.Add(result =>
        {
            if (SiteOptions.Number(result) is < 1 or > ushort.MaxValue)
            {
                result.AddError("--port 应是 1 到 65535 之间的数。");
            }
        });
        var command = new Command("serve", "在本机预览网站，保存后自动刷新") { port, options.Content, options.Now };
        command.SetAction((call, stop) => options.ContentFolder(call) is { } content
            ? RunAsync(content, options.Instant(call), call.GetValue(port), stop)
            : Task.FromResult(ExitCodes.WrongCall));
        return command;
    }

    private static async Task<int> RunAsync(string content, DateTimeOffset? now, int port, CancellationToken stop)
    {
        using var preview = new Preview(content, now, TimeProvider.System);
        using var watcher = new ContentWatcher(content, preview.Saved);
        preview.Changed += () => Console.Error.WriteLine(preview.Current.Describe());
        preview.Rebuild();
        await using var host = PreviewHost.Create(preview, port);
        try
        {
            await host.StartAsync(stop);
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync($"无法使用端口 {port}（{e.Message}）；请用 --port 换一个。");
            return ExitCodes.WrongCall;
        }

        await Console.Error.WriteLineAsync($"预览：{host.Urls.First()}  （按 Ctrl+C 结束）");
        await host.WaitForShutdownAsync(stop);
        return ExitCodes.Done;
    }
}
