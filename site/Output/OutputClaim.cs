namespace PublicNotice.Site;

/// <summary>
/// The right to write one output folder: a locked file beside it, which the system frees even when the process is
/// killed. The file itself stays, because removing it would open a race between two that wait.
/// </summary>
internal sealed class OutputClaim : IDisposable
{
    private readonly FileStream _lock;

    private OutputClaim(FileStream held, string place) => (_lock, New, Old) = (held, place + ".new", place + ".old");

    /// <summary>Where the new site is written.</summary>
    public string New { get; }

    /// <summary>Where the old site waits, on systems without an exchange in one step.</summary>
    public string Old { get; }

    /// <summary>Null when somebody else holds it.</summary>
    public static OutputClaim? Take(string output)
    {
        var place = Path.Combine(Path.GetDirectoryName(output)!, "." + Path.GetFileName(output));
        try
        {
            return new OutputClaim(new FileStream(place + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), place);
        }
        catch (IOException) when (File.Exists(place + ".lock"))
        {
            return null;
        }
    }

    public void Dispose() => _lock.Dispose();
}
