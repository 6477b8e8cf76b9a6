using System.CommandLine;

namespace PublicNotice.Analytics;

/// <summary><c>traits</c>: trains what tells kinds, accusations, urgency and spam.</summary>
internal static class TraitsCommand
{
    private static readonly Option<string> Model = new("--model") { Description = "模型写到哪里", DefaultValueFactory = _ => TraitsModel.Beside(TrainCommand.DefaultModel) };
    private static readonly Option<int> Seed = new("--seed") { Description = "随机种子", DefaultValueFactory = _ => new TrainingOptions().Seed };
    private static readonly Option<bool> AsJson = new("--json") { Description = "在标准输出打印一个 JSON 文档" };

    public static Command Create()
    {
        var command = new Command("traits", "训练来件特征模型：类型、检举控告、紧急、无效信息") { Model, Seed, AsJson };
        command.SetAction((call, cancellation) => Task.Run(() => Run(call, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult call, CancellationToken cancellation)
    {
        using var progress = new ConsoleProgress(call.InvocationConfiguration.Error);
        var result = TraitsTraining.Train(new TrainingOptions { Seed = call.GetValue(Seed) }, progress, cancellation);
        result.Save(call.GetValue(Model)!);
        call.InvocationConfiguration.Output.Write(
            call.GetValue(AsJson) ? Json.Document(new { model = call.GetValue(Model), card = result.Card }) : TraitsCardText.Of(result.Card));
        return 0;
    }
}
