using System.CommandLine;
using System.Text.Json;

namespace PublicNotice.Analytics;

/// <summary>
/// <c>classify</c>: one text (or one JSON object with title and text) a line in, one JSON object a line out, also for a line
/// that cannot be read, so that the answers lie beside the questions.
/// </summary>
internal static class ClassifyCommand
{
    private const string Input = "stdin";
    private const int DefaultTop = 3;

    private static readonly Option<string> Model = new("--model") { Description = "模型文件", DefaultValueFactory = _ => TrainCommand.DefaultModel };
    private static readonly Option<int?> Top = new("--top") { Description = "列出前几个处室，默认 3 个" };
    private static readonly Option<bool> Explain = new("--explain") { Description = "依据词附上在正文中的位置" };
    private static readonly Option<string?> Traits = new("--traits") { Description = "来件特征模型；省略时用模型旁的 traits.model，没有就不给特征" };
    private static readonly Option<bool> AsJson = new("--json") { Description = "每行一个 JSON 对象（本来就是）" };

    /// <param name="input">Where the lines come from; null for standard input.</param>
    public static Command Create(Stream? input = null)
    {
        var command = new Command("classify", "逐行分类：每行一段文字或一个 JSON 对象") { Model, Top, Explain, Traits, AsJson };
        command.SetAction((call, cancellation) => Task.Run(() => Run(call, input ?? Console.OpenStandardInput(), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult call, Stream input, CancellationToken cancellation)
    {
        if (call.GetValue(Top) is < 1)
        {
            return CommandLine.Refuse(call, "--top 须是正整数。");
        }

        var model = DivisionModel.Load(call.GetValue(Model)!);
        var traits = TraitsBeside(call);
        var faults = new List<Fault>();
        var said = 0;
        foreach (var (number, line) in new LineReader(input, Input, faults).Lines())
        {
            cancellation.ThrowIfCancellationRequested();
            var read = Read(line, number, faults);
            SayFaults();
            if (read is var (title, text))
            {
                Say(Answer(model.Classify(title, text), traits?.Of(title, text), call.GetValue(Top) ?? DefaultTop, call.GetValue(Explain)));
            }
        }

        SayFaults();

        void Say(object answer) => call.InvocationConfiguration.Output.WriteLine(JsonSerializer.Serialize(answer, Json.Line));

        // One a line, whatever else is wrong with it.
        void SayFaults()
        {
            foreach (var fault in faults.Skip(said).DistinctBy(fault => fault.Line))
            {
                Say(new { Fault = new { fault.Code, fault.Line, fault.Message } });
            }

            said = faults.Count;
        }

        return faults.Count > 0 ? throw new FaultException(faults) : 0;
    }

    private static (string? Title, string Text)? Read(string line, int number, List<Fault> faults)
    {
        if (!line.StartsWith('{'))
        {
            return (null, line);
        }

        return JsonLine.Read(line, Input, number, faults) is { } cells
            ? (cells.GetValueOrDefault("title"), cells.GetValueOrDefault("text") ?? "")
            : null;
    }

    private static TraitsModel? TraitsBeside(ParseResult call)
    {
        if (call.GetValue(Traits) is { } named)
        {
            return TraitsModel.Load(named);
        }

        var beside = TraitsModel.Beside(call.GetValue(Model)!);
        return File.Exists(beside) ? TraitsModel.Load(beside) : null;
    }

    private static object Answer(Classification found, MessageTraits? traits, int top, bool explain) => new
    {
        found.Label,
        Score = Math.Round(found.Score, 6),
        found.Abstain,
        Top = found.Top.Take(top).Select(label => new { label.Label, Score = Math.Round(label.Score, 6) }),
        Why = found.Why.Select(term => explain
            ? (object)new { Term = term.Text, Weight = Math.Round(term.Weight, 6), term.Start, term.Length }
            : new { Term = term.Text, Weight = Math.Round(term.Weight, 6) }),
        Traits = traits is null ? null : (object)new
        {
            traits.Kind,
            KindScore = Math.Round(traits.KindScore, 6),
            Accusation = Math.Round(traits.Accusation, 6),
            traits.MayBeAccusation,
            Urgency = Math.Round(traits.Urgency, 6),
            Alarm = traits.Alarm.ToString().ToLowerInvariant(),
            Spam = Math.Round(traits.Spam, 6),
            traits.MayBeSpam,
            traits.IsEmpty,
        },
    };
}
