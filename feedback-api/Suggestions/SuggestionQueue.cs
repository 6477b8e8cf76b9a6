using System.Threading.Channels;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>
/// Cases that wait for the classifier. Only a hint: the store knows which cases have no suggestion, so nothing is lost
/// when the process ends.
/// </summary>
internal sealed class SuggestionQueue
{
    private readonly Channel<long> _waiting = Channel.CreateUnbounded<long>();

    public void Enqueue(long caseId) => _waiting.Writer.TryWrite(caseId);

    /// <summary>How many wait.</summary>
    public int Count => _waiting.Reader.Count;

    /// <summary>Those that have waited longest: at least one, when there is one.</summary>
    public async Task<IReadOnlyList<long>> Take(int most, CancellationToken cancel)
    {
        var taken = new List<long> { await _waiting.Reader.ReadAsync(cancel) };
        while (taken.Count < most && _waiting.Reader.TryRead(out var id))
        {
            taken.Add(id);
        }

        return taken;
    }
}
