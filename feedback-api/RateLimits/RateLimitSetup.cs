using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
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
        builder.Services.AddSingleton<AddressLimits>();
        builder.Services.AddSingleton<SubmissionQuota>();
        builder.Services.AddRateLimiter();
        builder.Services.AddSingleton<ConnectionLimits>();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<ConnectionLimits, IOptions<RateLimitOptions>>((kestrel, connections, limits) =>
        {
            kestrel.Limits.MaxConcurrentConnections = limits.Value.AllConnections;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => connections.Serve(connection, next)));
        });
        builder.Services.AddOptions<RateLimiterOptions>().Configure<AddressLimits>((limiter, limits) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) => new ValueTask(Refuse(rejected.HttpContext, (RefusedLease)rejected.Lease));
            limiter.GlobalLimiter = new RequestLimiter(limits);
            // The routes name these; RequestLimiter does the counting.
            foreach (var name in new[] { RateLimitPolicies.LookUp, RateLimitPolicies.SignIn })
            {
                limiter.AddPolicy(name, _ => RateLimitPartition.GetNoLimiter(name));
            }
        });
    }

    /// <summary>Says when to come again, and which limit it was (draft-ietf-httpapi-ratelimit-headers).</summary>
    public static void TellWhen(HttpContext context, RefusedLease lease)
    {
        var (quota, window) = lease.Limit.Stated;
        var headers = context.Response.Headers;
        headers.RetryAfter = lease.RetryAfter.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{lease.Limit.Name}\";q={quota};w={window}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{lease.Limit.Name}\";r=0;t={lease.RetryAfter}");
    }

    // In the form that the caller asked in.
    private static async Task Refuse(HttpContext context, RefusedLease lease)
    {
        TellWhen(context, lease);
        if (await TypedWords.GiveBack(context, StatusCodes.Status429TooManyRequests, $"操作太频繁了，请等 {lease.RetryAfter} 秒再试。急事请直接拨打联系电话。") is { } page)
        {
            await page.ExecuteAsync(context);
            return;
        }

        await Refusals.Write(context, ProblemKind.TooManyRequests);
    }
}
