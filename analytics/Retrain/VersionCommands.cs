using System.CommandLine;
using PublicNotice.Domain;

namespace PublicNotice.Analytics;

/// <summary><c>versions</c>, <c>promote</c> and <c>restore</c>: which model is in use, and a person's decision about it.</summary>
internal static class VersionCommands
{
    public static readonly Option<string> Models = new("--models") { Description = "模型所在的文件夹", DefaultValueFactory = _ => "var/model" };

    private static readonly Option<string> By = new("--by") { Description = "谁决定的", Required = true };
    private static readonly Option<string> Why = new("--why") { Description = "为什么", Required = true };
    private static readonly Option<bool> AsJson = new("--json") { Description = "在标准输出打印一个 JSON 文档" };

    public static Command Versions()
    {
        var command = new Command("versions", "列出模型的各个版本和启用记录") { Models, AsJson };
        command.SetAction(List);
        return command;
    }

    public static Command Promote(TimeProvider clock)
    {
        var version = new Argument<string>("version") { Description = "版本号，或它的开头几位" };
        var command = new Command("promote", "启用一个版本") { version, By, Why, Models };
        command.SetAction(call => Use(call, call.GetValue(version)!, isRestore: false, clock));
        return command;
    }

    public static Command Restore(TimeProvider clock)
    {
        var version = new Argument<string?>("version") { Description = "版本号；省略时恢复上一个", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("restore", "恢复以前的版本") { version, By, Why, Models };
        command.SetAction(call => new ModelVersions(call.GetValue(Models)!) is var versions && (call.GetValue(version) ?? versions.Previous) is { } wanted
            ? Use(call, wanted, isRestore: true, clock)
            : CommandLine.Refuse(call, "没有可恢复的上一个版本，请写明版本号。"));
        return command;
    }

    private static int Use(ParseResult call, string version, bool isRestore, TimeProvider clock)
    {
        if (string.IsNullOrWhiteSpace(call.GetValue(By)) || string.IsNullOrWhiteSpace(call.GetValue(Why)))
        {
            return CommandLine.Refuse(call, "--by 和 --why 不能为空：启用模型是人的决定，须写明谁、为什么。");
        }

        var change = new ModelVersions(call.GetValue(Models)!).Use(
            version, new ModelAct(call.GetValue(By)!, clock.GetUtcNow(), call.GetValue(Why)!), isRestore);
        call.InvocationConfiguration.Output.WriteLine(
            $"在用模型：{change.From ?? "（无）"} → {change.To}，{change.By}，{ShanghaiTime.Display(change.At)}：{change.Why}");
        return 0;
    }

    private static int List(ParseResult call)
    {
        var versions = new ModelVersions(call.GetValue(Models)!);
        var (active, broken) = versions.Active();
        var (output, history) = (call.InvocationConfiguration.Output, versions.History());
        if (call.GetValue(AsJson))
        {
            output.Write(Json.Document(new { active, broken = broken?.ToString(), versions = versions.All(), history }));
            return 0;
        }

        output.WriteLine($"在用\t{active ?? (broken is null ? "（无）" : $"（{broken.Message}也可用 restore 恢复）")}");
        foreach (var version in versions.All())
        {
            output.WriteLine($"版本\t{version}");
        }

        foreach (var change in history)
        {
            output.WriteLine($"{(change.Act == "restore" ? "恢复" : "启用")}\t{change.From} → {change.To}\t{ShanghaiTime.Display(change.At)}\t{change.By}\t{change.Why}");
        }

        return 0;
    }
}
