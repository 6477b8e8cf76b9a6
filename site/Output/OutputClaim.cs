namespace PublicNotice.Site;

/// <summary>
/// The right to write one output folder: a locked file beside it, which the system frees even when the process is
/// killed. The file itself stays, because removing it would open a race between two that wait.
/// </summary>
internal sealed class OutputClaim : IDisposable
{
    // What the system says of a file that somebody else has locked.
    private const int TryAgainOnLinux = 11;
    private const int TryAgainOnMac = 35;
    private const int SharedOnWindows = unchecked((int)0x80070020);

    private readonly FileStream _lock;
    private readonly string _place;

    private OutputClaim(FileStream held, string output, string place)
    {
        (_lock, Output, _place) = (held, output, place);
        held.WriteByte((byte)'\n');
        held.Flush();
        Instant = FileStamp.Of(held.Name).Written;
    }

    /// <summary>When it was taken, by the clock of the file system: nanoseconds since 1970.</summary>
    public long Instant { get; }

    /// <summary>The folder of the site.</summary>
    public string Output { get; }

    /// <summary>Where new files are written.</summary>
    public string New => _place + ".new";

    /// <summary>Where the old site waits, on systems without an exchange in one step.</summary>
    public string Old => _place + ".old";

    /// <summary>What the last build left for the next.</summary>
    public string Memory => _place + ".memory";

    /// <summary>The same, until the site that it describes is in its place.</summary>
    public string NewMemory => _place + ".memory.new";

    /// <summary>What the notices have to say of themselves, to which the memory refers; new ones are appended.</summary>
    public string Details => _place + ".details";

    /// <summary>The same, written anew.</summary>
    public string NewDetails => _place + ".details.new";

    /// <summary>What is to be done to the site, once all new files are there.</summary>
    public string Changes => _place + ".changes";

    /// <summary>Null when somebody else holds it.</summary>
    public static OutputClaim? Take(string output)
    {
        var place = Path.Combine(Path.GetDirectoryName(output)!, "." + Path.GetFileName(output));
        try
        {
            return new OutputClaim(new FileStream(place + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), output, place);
        }
        catch (IOException e) when (e.HResult is TryAgainOnLinux or TryAgainOnMac or SharedOnWindows)
        {
            return null;
        }
    }

    public void Dispose() => _lock.Dispose();
}
