using System.CommandLine;
using System.CommandLine.Help;
using PublicNotice.Domain;

namespace PublicNotice.Analytics;

/// <summary>What all commands share: 0 done, 1 the input is wrong, 2 the call is wrong; faults on standard error.</summary>
internal static class CommandLine
{
    // A fold of training, which nothing can interrupt, ends within this on all but huge data.
    private static readonly TimeSpan TimeToCancel = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(Command command, IReadOnlyList<string> arguments, TextWriter? output = null, TextWriter? error = null)
    {
        var writers = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToCancel };
        writers.Output = output ?? writers.Output;
        writers.Error = error ?? writers.Error;
        var call = command.Parse(arguments);
        if (call.Errors.Count > 0)
        {
            return Refuse(writers.Error, string.Join('\n', call.Errors.Select(mistake => CallMistake.Say(mistake.Message)).Distinct()));
        }

        if (call.Action is HelpAction)
        {
            var help = new StringWriter();
            call.Invoke(new InvocationConfiguration { Output = help });
            writers.Output.Write(CallHelp.Say(help.ToString()));
            return 0;
        }

        try
        {
            return await call.InvokeAsync(writers);
        }
        catch (FaultException faults)
        {
            foreach (var fault in faults.Faults)
            {
                writers.Error.WriteLine(fault);
            }

            return 1;
        }
        catch (OperationCanceledException)
        {
            writers.Error.WriteLine("已取消，没有写出任何文件。");
            return 1;
        }
    }

    /// <summary>The call makes no sense.</summary>
    public static int Refuse(ParseResult call, string sentence) => Refuse(call.InvocationConfiguration.Error, sentence);

    private static int Refuse(TextWriter error, string sentence)
    {
        error.WriteLine(sentence);
        error.WriteLine("用法见 --help。");
        return 2;
    }
}
