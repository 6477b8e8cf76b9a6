namespace PublicNotice.FeedbackApi.Queue.Bulk;

/// <summary>One bulk act at a time: a form that was sent twice meets what the first has done, and the store is not crowded.</summary>
internal sealed class BulkTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<IDisposable> Take()
    {
        await _one.WaitAsync();
        return new Turn(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
