using System.CommandLine;
using System.Text.Json.Nodes;

namespace PublicNotice.Analytics;

/// <summary>
/// <c>evaluate</c>: numbers on messages that were not trained on. Without files, the built-in set and its held-out fifth,
/// as on the card.
/// </summary>
internal static class EvaluateCommand
{
    private static readonly Option<string?> TrainOn = new("--train") { Description = "训练数据；省略时用内置示例" };
    private static readonly Option<string?> TestOn = new("--test") { Description = "测试数据" };
    private static readonly Option<string?> Data = new("--data") { Description = "全部数据：留出五分之一，或用 --folds 做交叉验证" };
    private static readonly Option<int?> FoldCount = new("--folds") { Description = "交叉验证的折数（2 到 20）；同一 group 的留言在同一折" };
    private static readonly Option<int> Seed = new("--seed") { Description = "随机种子", DefaultValueFactory = _ => new TrainingOptions().Seed };
    private static readonly Option<string?> Keep = new("--keep") { Description = "把所测的模型写到哪里（与 --test 同用）" };
    private static readonly Option<bool> AsJson = new("--json") { Description = "在标准输出打印一个 JSON 文档" };

    public static Command Create()
    {
        var command = new Command("evaluate", "在未参与训练的数据上测量") { TrainOn, TestOn, Data, FoldCount, Seed, Keep, AsJson };
        command.SetAction((call, cancellation) => Task.Run(() => Run(call, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult call, CancellationToken cancellation)
    {
        if (Mistake(call) is { } mistake)
        {
            return CommandLine.Refuse(call, mistake);
        }

        using var progress = new ConsoleProgress(call.InvocationConfiguration.Error);
        var options = new TrainingOptions { Seed = call.GetValue(Seed) };
        var result = call.GetValue(TestOn) is { } test
            ? Trial.Run(TrainingSet.Check(DivisionTraining.DefaultExamples(call.GetValue(TrainOn))), LabelledFile.Read(test), options, progress, cancellation, call.GetValue(Keep))
            : Split(DivisionTraining.DefaultExamples(call.GetValue(Data)), call.GetValue(FoldCount), options, progress, cancellation);
        call.InvocationConfiguration.Output.Write(call.GetValue(AsJson) ? Json.Document(result) : EvaluationText.Of(result));
        return 0;
    }

    private static string? Mistake(ParseResult call)
    {
        var (train, test, data, folds) = (call.GetValue(TrainOn), call.GetValue(TestOn), call.GetValue(Data), call.GetValue(FoldCount));
        return true switch
        {
            _ when data is not null && (train ?? test) is not null => "--data 不能与 --train、--test 同用。",
            _ when train is not null && test is null => "有 --train 时还须给出 --test。",
            _ when folds is < 2 or > 20 => "--folds 须在 2 到 20 之间。",
            _ when call.GetValue(Keep) is not null && test is null => "--keep 须与 --test 同用。",
            _ when folds is not null && test is not null => "--folds 不能与 --test 同用。",
            _ => null,
        };
    }

    private static JsonObject Split(
        IReadOnlyList<LabelledMessage> examples, int? folds, TrainingOptions options, IProgress<string> progress, CancellationToken cancellation)
    {
        var usable = TrainingSet.Check(examples);
        var foldOf = Folds.Assign(usable, folds ?? DivisionTraining.HeldOutFolds, options.Seed);
        var trials = new List<JsonObject>();
        for (var fold = 0; fold < (folds ?? 1); fold++)
        {
            trials.Add(Trial.Run(
                [.. usable.Where((_, i) => foldOf[i] != fold)], [.. usable.Where((_, i) => foldOf[i] == fold)], options, progress, cancellation));
        }

        return folds is null ? trials[0] : FoldSummary.Of(trials);
    }
}
