using System.CommandLine;

namespace PublicNotice.Site;

/// <summary><c>site build</c>: content in, site out.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var options = new SiteOptions();
        var output = new Option<string?>("--output") { Description = "输出文件夹（默认为 content 旁的 var/site）" };
        var baseUrl = new Option<string?>("--base-url") { Description = "网站的完整网址，如 https://www.example.gov.cn" };
        var answers = new Option<string?>("--answers") { Description = "工作台写出的公开答复文件 answers.json" };
        var clean = new Option<bool>("--clean") { Description = "即使内容没有变化也全部重写" };
        var noSearch = new Option<bool>("--no-search") { Description = "不生成搜索索引，搜索页只列出全部公告和事项" };
        var record = new Option<bool>("--record") { Description = "正式发布：把这次发布的版本记入 content/published.json，以后据此检查" };
        var json = new Option<bool>("--json") { Description = "在标准输出打印一个 JSON 文档" };
        var command = new Command("build", "生成网站") { options.Content, output, baseUrl, answers, options.Now, clean, record, noSearch, json };
        baseUrl.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } url && !IsWebsite(url))
            {
                result.AddError($"--base-url 应是网站的网址，只写协议和域名（可带端口），如 https://www.example.gov.cn，不是“{url}”；网站须放在域名的根目录。");
            }
        });
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } folder && string.IsNullOrWhiteSpace(folder))
            {
                result.AddError("--output 没有写文件夹。");
            }
        });
        command.SetAction(call => options.ContentFolder(call) is { } content
            ? Run(new SiteBuildOptions
            {
                ContentFolder = content,
                OutputFolder = call.GetValue(output),
                BaseUrl = call.GetValue(baseUrl),
                Answers = call.GetValue(answers),
                Now = options.Instant(call),
                Clean = call.GetValue(clean),
                Record = call.GetValue(record),
                Search = !call.GetValue(noSearch),
            }, call.GetValue(json))
            : ExitCodes.WrongCall);
        return command;
    }

    // The pages link to each other from the root.
    private static bool IsWebsite(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" };

    private static int Run(SiteBuildOptions options, bool json)
    {
        var result = SiteBuild.Run(options, TimeProvider.System);
        FaultPrinter.Print(result.Faults, Console.Error);
        if (json)
        {
            Console.Out.WriteLine(BuildReport.Json(result));
        }
        else
        {
            Console.Error.WriteLine(BuildReport.Sentence(result));
        }

        return result.Succeeded ? ExitCodes.Done : ExitCodes.WrongInput;
    }
}
