using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.RateLimits;

namespace PublicNotice.LimitsBench;

internal sealed record Letter(string? Kind, string? Text);

/// <summary>The least that takes a letter, which is read, looked at and answered: without limits, or with those that a letter meets.</summary>
internal static class Served
{
    public const string Bare = "bare";
    public const string Limited = "limited";

    public static async Task Run(string mode, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var allowance = new Allowance { Burst = 100_000_000, PerMinute = 100_000_000 };
        var limits = new AddressLimits(
            Options.Create(new RateLimitOptions { Requests = allowance, AllRequests = allowance, Submissions = allowance, AllSubmissions = allowance }),
            TimeProvider.System);
        var quota = mode == Limited ? new SubmissionQuota(limits) : null;
        builder.Services.AddRateLimiter(limiter => limiter.GlobalLimiter = new RequestLimiter(limits));
        await using var app = builder.Build();
        if (quota is not null)
        {
            app.UseRateLimiter();
        }

        app.MapPost("/api/v1/feedback", async context =>
        {
            var letter = await context.Request.ReadFromJsonAsync<Letter>(JsonSerializerOptions.Web);
            var isTaken = letter is { Kind: "意见" or "建议" or "投诉", Text.Length: > 0 and <= 2000 } && quota?.Take(context) is null;
            context.Response.StatusCode = isTaken ? StatusCodes.Status201Created : StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { code = "" });
        });
        await app.RunAsync();
    }
}
