namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Mends what a test broke.</summary>
internal sealed class Mending(Func<Task> mend) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await mend();
}
