using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// Whether a letter could be kept now. What was found holds for some seconds, however often somebody asks: the question
/// costs a wait for the disk.
/// </summary>
internal sealed class StoreProbe(StoragePlaces places, CaseWriter writer, IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan HoldsFor = TimeSpan.FromSeconds(5);

    /// <summary>How long a letter that could not be kept counts: whoever is sent no letters meanwhile could show no better.</summary>
    public static readonly TimeSpan FailureCountsFor = TimeSpan.FromMinutes(1);

    // More than a file system keeps in spare room of its own.
    private const int ProbeLength = 64 * 1024;
    private const string ProbeFile = "ready.probe";

    private readonly Lock _gate = new();
    private Task<bool>? _latest;
    private long _asked;

    public async Task<bool> TakesLetters() => !writer.FailedWithin(FailureCountsFor) && await Latest();

    private Task<bool> Latest()
    {
        lock (_gate)
        {
            if (_latest is null || (_latest.IsCompleted && clock.GetElapsedTime(_asked) >= HoldsFor))
            {
                (_latest, _asked) = (Task.Run(Try), clock.GetTimestamp());
            }

            return _latest;
        }
    }

    private async Task<bool> Try()
    {
        try
        {
            // The database, and the keys, without which no case is kept: they may lie on another disk.
            Write(places.Folder);
            Write(places.Keys);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<FeedbackDb>().BeginToWrite();
            return true;
        }
        catch (Exception e) when (StoreFaults.IsWhileKeeping(e))
        {
            return false;
        }
    }

    // A new file: what is written over an old one needs no room.
    private static void Write(string folder)
    {
        var path = Path.Combine(folder, ProbeFile);
        try
        {
            PrivateFiles.ReplaceFile(path, new byte[ProbeLength]);
        }
        finally
        {
            File.Delete(path + ".new");
            File.Delete(path);
        }
    }
}
