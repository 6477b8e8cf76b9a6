using System.CommandLine;
using System.Text;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary><c>site check</c>: every fault of the content, and nothing written.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var options = new SiteOptions();
        var format = new Option<string>("--format") { Description = "text 或 json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("check", "检查内容，列出全部错误") { options.Content, format, options.Now };
        command.SetAction(call => options.ContentFolder(call) is { } content
            ? Run(content, options.Instant(call) ?? TimeProvider.System.GetUtcNow(), call.GetValue(format) == "json")
            : ExitCodes.WrongCall);
        return command;
    }

    private static int Run(string content, DateTimeOffset now, bool json)
    {
        var faults = FaultList.Of(content);
        SiteReader.Read(content, null, now, faults);
        var found = faults.Sorted();
        if (json)
        {
            Console.Out.WriteLine(Json(found));
        }
        else
        {
            FaultPrinter.Print(found, Console.Error);
            Console.Error.WriteLine(found.Count == 0 ? "没有发现问题。"
                : $"{found.Count(fault => fault.IsError)} 处错误，{found.Count(fault => !fault.IsError)} 处提醒。");
        }

        return faults.HasErrors ? ExitCodes.WrongInput : ExitCodes.Done;
    }

    private static string Json(IReadOnlyList<ContentFault> faults)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, FaultPrinter.Json))
        {
            json.WriteStartObject();
            FaultPrinter.Write(json, faults);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
