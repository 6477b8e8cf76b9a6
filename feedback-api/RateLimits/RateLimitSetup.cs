using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>The names of the policies that routes carry.</summary>
internal static class RateLimitPolicies
{
    public const string LookUp = "look-up";
    public const string SignIn = "sign-in";
}

/// <summary>Rate limits by the framework's middleware, for every route and every environment.</summary>
internal static class RateLimitSetup
{
    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<RateLimitOptions>("RateLimits");
        builder.Services.AddSingleton<SubmissionQuota>();
        builder.Services.AddRateLimiter();
        builder.Services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>((limiter, limits) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) => new ValueTask(Refuse(rejected.HttpContext, rejected.Lease));
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(AddressOf(context), limits.Value.Requests)),
                PartitionedRateLimiter.Create<HttpContext, string>(context => IsLookUp(context)
                    ? Bucket("all", limits.Value.AllLookUps)
                    : RateLimitPartition.GetNoLimiter("")));
            limiter.AddPolicy(RateLimitPolicies.LookUp, context => Bucket(AddressOf(context), limits.Value.LookUps));
            limiter.AddPolicy(RateLimitPolicies.SignIn, context => HttpMethods.IsPost(context.Request.Method)
                ? Bucket(AddressOf(context), limits.Value.SignIns)
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    /// <summary>Answers 429 in the form that the caller asked in.</summary>
    public static async Task Refuse(HttpContext context, RateLimitLease lease)
    {
        context.Response.Headers.RetryAfter = RetryAfter(lease);
        await Refusals.Write(context, StatusCodes.Status429TooManyRequests, "too-many-requests", Problems.TooManySentence);
    }

    /// <summary>How many seconds to wait, for the header.</summary>
    public static string RetryAfter(RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromMinutes(1);
        return Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString("0", CultureInfo.InvariantCulture);
    }

    public static RateLimitPartition<string> Bucket(string key, Allowance allowance) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = allowance.Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / allowance.PerMinute,
            QueueLimit = 0,
        });

    /// <summary>Who is counted as one: an IPv4 address, or an IPv6 network of /64.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static bool IsLookUp(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is RateLimitPolicies.LookUp;
}
