namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// Whose turn it is to write to the SQLite file. SQLite would let the second writer ask again and again after a pause;
/// here it waits in line.
/// </summary>
internal sealed class WriteTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<Turn> Take(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        return new Turn(_one);
    }

    public Turn Take()
    {
        _one.Wait();
        return new Turn(_one);
    }

    public void Dispose() => _one.Dispose();

    /// <summary>Gives the turn to the next one when it is disposed.</summary>
    public readonly struct Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
