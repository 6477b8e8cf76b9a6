using System.Threading.Channels;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Publishing;

/// <summary>What the last build of the site came to.</summary>
/// <param name="At">When it ended.</param>
/// <param name="IsGood">Whether the site is up to date now.</param>
/// <param name="Sentence">What it did, or why it did not.</param>
/// <param name="Faults">What is to be mended, one a line.</param>
internal sealed record SiteBuildOutcome(DateTimeOffset At, bool IsGood, string Sentence, IReadOnlyList<string> Faults);

/// <summary>Takes wishes for a build, however many come while one runs, and tells how the last one went.</summary>
internal sealed class SiteBuilds
{
    private readonly Channel<bool> _wishes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>The last build; null until the first one by itself has ended.</summary>
    public SiteBuildOutcome? Last { get; set; }

    /// <summary>Whether one runs or is about to.</summary>
    public bool IsUnderWay => IsRunning || _wishes.Reader.Count > 0;

    public bool IsRunning { get; set; }

    /// <summary>Asks for a build soon.</summary>
    public void Ask() => _wishes.Writer.TryWrite(true);

    /// <summary>Waits for a wish, or until a time has passed.</summary>
    public async Task<bool> Wished(TimeSpan atMost, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(atMost);
        try
        {
            return await _wishes.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
