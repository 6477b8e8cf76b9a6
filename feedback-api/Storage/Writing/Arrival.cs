using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>A case on its way to the store, with its wrapped key.</summary>
internal sealed class Arrival(Case @case, byte[] wrappedKey)
{
    // The thread that commits must not go on with what the request has to do next.
    private readonly TaskCompletionSource<bool> _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Case Case => @case;

    public ReadOnlySpan<byte> WrappedKey => wrappedKey;

    /// <summary>Whether the store had no case of this receipt code yet. Set by the store within the group.</summary>
    public bool IsNew { get; set; }

    /// <summary>Whether it is new, once it is on disk.</summary>
    public Task<bool> Stored => _stored.Task;

    public void Acknowledge() => _stored.TrySetResult(IsNew);

    public void Fail(Exception reason) => _stored.TrySetException(reason);
}
