using System.Threading.Channels;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>
/// Cases that wait for the classifier. Only a hint: the store knows which cases have no suggestion, so nothing is lost
/// when the process ends.
/// </summary>
internal sealed class SuggestionQueue
{
    private readonly Channel<long> _waiting = Channel.CreateUnbounded<long>(new() { SingleReader = true });

    public void Enqueue(long caseId) => _waiting.Writer.TryWrite(caseId);

    public IAsyncEnumerable<long> ReadAll(CancellationToken cancel) => _waiting.Reader.ReadAllAsync(cancel);
}
