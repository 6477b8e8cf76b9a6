namespace PublicNotice.Analytics;

/// <summary>Progress on standard error: one line that is overwritten on a terminal, a line each in a log.</summary>
internal sealed class ConsoleProgress(TextWriter error) : IProgress<string>, IDisposable
{
    private readonly bool isLive = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    public void Report(string value)
    {
        if (isLive)
        {
            error.Write($"\r\u001b[K{value}…");
        }
        else
        {
            error.WriteLine(value);
        }
    }

    public void Dispose()
    {
        if (isLive)
        {
            error.Write("\r\u001b[K");
        }
    }
}
