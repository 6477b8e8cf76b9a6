using System.CommandLine;

namespace PublicNotice.Analytics;

/// <summary><c>retrain</c>: from corrections to a challenger that is measured, kept, and not put into use.</summary>
internal static class RetrainCommand
{
    private static readonly Option<string> Corrections = new("--corrections") { Description = "更正：TSV 或 JSON 行，须有 text、division、date、accepted", Required = true };
    private static readonly Option<string?> Data = new("--data") { Description = "原有的训练数据；省略时用内置示例" };
    private static readonly Option<string?> Frozen = new("--frozen") { Description = "留存集：从不训练的带标签数据；省略时用内置的" };
    private static readonly Option<int> Weeks = new("--weeks") { Description = "最近几周只测量、不学习", DefaultValueFactory = _ => new RetrainingOptions().LatestWeeks };
    private static readonly Option<int> Seed = new("--seed") { Description = "随机种子", DefaultValueFactory = _ => new TrainingOptions().Seed };
    private static readonly Option<bool> AsJson = new("--json") { Description = "在标准输出打印一个 JSON 文档" };

    public static Command Create()
    {
        var command = new Command("retrain", "用更正训练新模型，与在用模型比较；不启用") { Corrections, Data, Frozen, VersionCommands.Models, Weeks, Seed, AsJson };
        command.SetAction((call, cancellation) => Task.Run(() => Run(call, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult call, CancellationToken cancellation)
    {
        if (call.GetValue(Weeks) < 1)
        {
            return CommandLine.Refuse(call, "--weeks 须是正整数。");
        }

        using var progress = new ConsoleProgress(call.InvocationConfiguration.Error);
        var versions = new ModelVersions(call.GetValue(VersionCommands.Models)!);
        var champion = DivisionModel.Load(versions.ActivePath);
        var result = Retraining.Run(
            champion,
            DivisionTraining.DefaultExamples(call.GetValue(Data)),
            CorrectionFile.Read(call.GetValue(Corrections)!),
            call.GetValue(Frozen) is { } frozen ? LabelledFile.Read(frozen) : null,
            new RetrainingOptions
            {
                Training = new TrainingOptions { Seed = call.GetValue(Seed) },
                LatestWeeks = call.GetValue(Weeks),
                ChampionKnowsThrough = versions.KnowsThrough(champion.Version),
            },
            progress,
            cancellation);
        versions.Keep(result);
        call.InvocationConfiguration.Output.Write(call.GetValue(AsJson) ? Json.Document(result.Report) : RetrainingText.Of(result.Report));
        return 0;
    }
}
