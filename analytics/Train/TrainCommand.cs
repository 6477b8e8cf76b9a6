using System.CommandLine;

namespace PublicNotice.Analytics;

/// <summary><c>train</c>: from labelled messages to a model file and its card.</summary>
internal static class TrainCommand
{
    public const string DefaultModel = "var/model/divisions.model";

    private static readonly Option<string?> Data = new("--data") { Description = "带标签的数据：文件（TSV 或 JSON 行）或文件夹；省略时用内置示例" };
    private static readonly Option<string> Model = new("--model") { Description = "模型写到哪里", DefaultValueFactory = _ => DefaultModel };
    private static readonly Option<int> Seed = new("--seed") { Description = "随机种子", DefaultValueFactory = _ => new TrainingOptions().Seed };
    private static readonly Option<bool> AsJson = new("--json") { Description = "在标准输出打印一个 JSON 文档" };

    public static Command Create()
    {
        var command = new Command("train", "训练分类模型") { Data, Model, Seed, AsJson };
        command.SetAction((call, cancellation) => Task.Run(() => Run(call, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult call, CancellationToken cancellation)
    {
        var (output, error) = (call.InvocationConfiguration.Output, call.InvocationConfiguration.Error);
        var path = call.GetValue(Model)!;
        using var progress = new ConsoleProgress(error);
        var examples = DivisionTraining.DefaultExamples(call.GetValue(Data));
        var result = DivisionTraining.Train(examples, new TrainingOptions { Seed = call.GetValue(Seed) }, progress, cancellation);
        var traits = call.GetValue(Data) is null
            ? TraitsTraining.Train(new TrainingOptions { Seed = call.GetValue(Seed) }, progress, cancellation)
            : null;
        // Whoever cancels has changed nothing: what is written is written when all of it is there.
        cancellation.ThrowIfCancellationRequested();
        traits?.Save(TraitsModel.Beside(path));
        result.Save(path);

        if (call.GetValue(AsJson))
        {
            output.Write(Json.Document(new { model = path, card = result.Card }));
            return 0;
        }

        var report = result.Card.HeldOut;
        output.WriteLine(FormattableString.Invariant(
            $"模型 {result.Card.Version} 已写到 {path}（{result.Card.ModelBytes} 字节）。留出数据：首选 {report.Accuracy:P1}，前两选 {report.Top2:P1}。"));
        return 0;
    }
}
