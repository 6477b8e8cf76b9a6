using PublicNotice.FeedbackApi.RateLimits;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>What became of a file that was sent.</summary>
internal abstract record FileReply
{
    internal sealed record Taken(SentFile File) : FileReply;

    /// <param name="Why">What is wrong with it and what to do; the name of the file goes before.</param>
    internal sealed record Refused(string Why) : FileReply;

    internal sealed record TooMany(RefusedLease Lease) : FileReply;
}

/// <summary>
/// Takes one file through quota, recognition and store, the same for the form and the API. It is kept at once; what no
/// letter claims is swept away.
/// </summary>
internal sealed class FileReception(AttachmentStore store, UploadRoom room, AddressLimits limits)
{
    /// <summary>Takes it in.</summary>
    /// <param name="context">The request that brings it.</param>
    /// <param name="name">Its name as it was typed.</param>
    /// <param name="read">
    /// Gives its bytes, no more than <see cref="AttachmentRules.MostBytes"/>, once all have come: others wait while it is unpacked.
    /// </param>
    /// <exception cref="IOException">It could not be kept.</exception>
    public async Task<FileReply> Take(HttpContext context, string? name, Func<Task<Stream>> read)
    {
        if (limits.Take(limits.Uploads, context.Connection.RemoteIpAddress) is { } refused)
        {
            return new FileReply.TooMany(refused);
        }

        await using var content = await read();
        // One picture at a time is unpacked: it may take two hundred megabytes while it is.
        using var place = await room.Enter(context.RequestAborted);
        using var bytes = new MemoryStream((int)content.Length);
        await content.CopyToAsync(bytes, context.RequestAborted);
        var (file, fault) = AttachmentRules.Check(name, bytes.ToArray());
        if (file is null)
        {
            return new FileReply.Refused(fault!);
        }

        var (key, secret) = store.Keep(file.Content);
        return new FileReply.Taken(new SentFile(key, secret, file.Format, file.Name, file.Content.Length, file.Hash));
    }
}

/// <summary>Lets one upload at a time be unpacked.</summary>
internal sealed class UploadRoom : IDisposable
{
    private readonly SemaphoreSlim _door = new(1);

    public async Task<IDisposable> Enter(CancellationToken cancel)
    {
        await _door.WaitAsync(cancel);
        return new Place(_door);
    }

    public void Dispose() => _door.Dispose();

    private sealed class Place(SemaphoreSlim door) : IDisposable
    {
        public void Dispose() => door.Release();
    }
}
