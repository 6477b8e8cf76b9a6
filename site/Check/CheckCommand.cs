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
        var format = new Option<string>("--format") { Description = "text、json 或 sarif（供编辑器读取）", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var write = new Option<bool>("--write-baseline") { Description = $"把现有的提醒（不含错误）记入 content/{BaselineFile.Name}，以后不再列出" };
        var command = new Command("check", "检查内容，列出全部错误") { options.Content, format, write, options.Now };
        command.SetAction(call => options.ContentFolder(call) is { } content
            ? Run(content, options.Instant(call) ?? TimeProvider.System.GetUtcNow(), call.GetValue(format)!, call.GetValue(write))
            : ExitCodes.WrongCall);
        return command;
    }

    private static int Run(string content, DateTimeOffset now, string format, bool writeBaseline)
    {
        var result = SiteCheck.Run(content, now, writeBaseline);
        if (format is "text")
        {
            FaultPrinter.Print(result.Open, Console.Error);
            if (result.Ledger.Sentence() is { } ledger)
            {
                Console.Error.WriteLine(ledger);
            }

            foreach (var sentence in result.LeftOut)
            {
                Console.Error.WriteLine(sentence);
            }

            Console.Error.WriteLine(Sentence(result));
        }
        else
        {
            Console.Out.WriteLine(format is "json" ? Json(result) : SarifReport.Of(result));
        }

        return result.Errors > 0 ? ExitCodes.WrongInput : ExitCodes.Done;
    }

    private static string Sentence(SiteCheckResult result)
    {
        var found = result.Open.Count == 0 ? "没有发现问题。" : $"{result.Errors} 处错误，{result.Open.Count - result.Errors} 处提醒。";
        return result.Accepted.Count == 0 ? found : $"{found}另有 {result.Accepted.Count} 处提醒已经接受（{BaselineFile.Name}）。";
    }

    private static string Json(SiteCheckResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, FaultPrinter.Json))
        {
            json.WriteStartObject();
            FaultPrinter.Write(json, result.Open);
            json.WriteNumber("accepted", result.Accepted.Count);
            json.WriteStartArray("leftOut");
            foreach (var sentence in result.LeftOut)
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
            WriteFiles(json, "inLedger", result.Ledger.In);
            WriteFiles(json, "notInLedger", result.Ledger.Out);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteFiles(Utf8JsonWriter json, string name, IEnumerable<ListedNotice> notices)
    {
        json.WriteStartArray(name);
        foreach (var notice in notices)
        {
            json.WriteStartObject();
            json.WriteString("file", notice.File);
            json.WriteNumber("items", notice.Items);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
