using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>
/// What the framework's middleware asks of every request: the limit of all requests, and that of its route. The
/// framework's own partitions would keep 290–380 bytes for each address and walk through all of them ten times a second.
/// </summary>
internal sealed class RequestLimiter(AddressLimits limits) : PartitionedRateLimiter<HttpContext>
{
    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => null;

    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount)
    {
        var address = resource.Connection.RemoteIpAddress;
        return limits.Take(limits.Requests, address)
            ?? (LimitOf(resource) is { } limit ? limits.Take(limit, address) : null)
            ?? (RateLimitLease)GrantedLease.Instance;
    }

    // Asked when the attempt was refused: nobody waits in a queue here.
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(HttpContext resource, int permitCount, CancellationToken cancellationToken) =>
        new(AttemptAcquireCore(resource, permitCount));

    private Limit? LimitOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName switch
    {
        RateLimitPolicies.LookUp => limits.LookUps,
        RateLimitPolicies.SignIn when HttpMethods.IsPost(context.Request.Method) => limits.SignIns,
        _ => null,
    };
}
