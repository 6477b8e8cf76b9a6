namespace PublicNotice.FeedbackApi.ProofOfWork;

/// <summary>Remembers what was used once until it would have expired anyway. Bounded: when it is full, nothing more is taken.</summary>
internal sealed class SpentTokens(TimeProvider clock)
{
    private const int Most = 200_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _spent = [];
    private DateTimeOffset _nextSweep;

    /// <summary>Uses a token up; false when it was used before.</summary>
    public bool Spend(string token, DateTimeOffset expires)
    {
        lock (_lock)
        {
            Sweep(clock.GetUtcNow());
            return _spent.Count < Most && _spent.TryAdd(token, expires);
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now < _nextSweep && _spent.Count < Most)
        {
            return;
        }

        _nextSweep = now.AddMinutes(5);
        foreach (var token in _spent.Where(entry => entry.Value <= now).Select(entry => entry.Key).ToList())
        {
            _spent.Remove(token);
        }
    }
}
