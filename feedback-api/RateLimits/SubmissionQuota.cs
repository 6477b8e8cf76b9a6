using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>
/// Counts accepted submissions by address. Asked after the rules have passed, so that a form with mistakes costs nothing
/// (incident T45): the middleware would have to count before it knows.
/// </summary>
internal sealed class SubmissionQuota(IOptions<RateLimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitSetup.Bucket(RateLimitSetup.AddressOf(context), options.Value.Submissions));

    public RateLimitLease Take(HttpContext context) => _limiter.AttemptAcquire(context);

    public void Dispose() => _limiter.Dispose();
}
