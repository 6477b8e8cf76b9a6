using System.CommandLine;
using System.Text;

namespace PublicNotice.Analytics.Tests;

/// <summary>A command run in this process, as the program runs it.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    public static Task<Run> Train(params string[] arguments) => Of(TrainCommand.Create(), arguments);

    public static Task<Run> Evaluate(params string[] arguments) => Of(EvaluateCommand.Create(), arguments);

    public static Task<Run> Cluster(params string[] arguments) => Of(ClusterCommand.Create(), arguments);

    public static Task<Run> Report(params string[] arguments) => Report(new DateOnly(2026, 6, 1), arguments);

    public static Task<Run> Report(DateOnly today, params string[] arguments) => Of(ReportCommand.Create(new Noon(today)), arguments);

    public static Task<Run> Retrain(params string[] arguments) => Of(RetrainCommand.Create(), arguments);

    public static Task<Run> Versions(params string[] arguments) => Of(VersionCommands.Versions(), arguments);

    public static Task<Run> Promote(params string[] arguments) => Of(VersionCommands.Promote(TimeProvider.System), arguments);

    public static Task<Run> Restore(params string[] arguments) => Of(VersionCommands.Restore(TimeProvider.System), arguments);

    public static Task<Run> Traits(params string[] arguments) => Of(TraitsCommand.Create(), arguments);

    public static Task<Run> Classify(string input, params string[] arguments) => Classify(Encoding.UTF8.GetBytes(input), arguments);

    public static Task<Run> Classify(byte[] input, params string[] arguments) => Of(ClassifyCommand.Create(new MemoryStream(input)), arguments);

    private static async Task<Run> Of(Command command, string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(command, arguments, output, error);
        return new Run(exitCode, output.ToString(), error.ToString());
    }

    private sealed class Noon(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(4, 0), TimeSpan.Zero);
    }
}
