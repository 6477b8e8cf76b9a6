using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>Granted. The same one for everybody: there is nothing to give back.</summary>
internal sealed class GrantedLease : RateLimitLease
{
    public static GrantedLease Instance { get; } = new();

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }
}

/// <summary>Refused: by which limit, and for how long.</summary>
internal sealed class RefusedLease(Limit limit, TimeSpan wait) : RateLimitLease
{
    public Limit Limit => limit;

    /// <summary>Whole seconds after which the same request passes, if nothing else is asked for meanwhile.</summary>
    public long RetryAfter => (long)Math.Max(1, Math.Ceiling(wait.TotalSeconds));

    public override bool IsAcquired => false;

    public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
        return metadata is not null;
    }
}
