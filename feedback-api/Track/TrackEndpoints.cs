using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.RateLimits;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>查询进度: by receipt code, on a page and by the API.</summary>
internal static class TrackEndpoints
{
    public static void AddTrack(this WebApplicationBuilder builder) => builder.Services.AddScoped<LookUp>();

    public static void MapTrack(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/track", () => new RazorComponentResult<TrackPage>()).ExcludeFromDescription();
        routes.MapPost("/track", ShowPage).RequireRateLimiting(RateLimitPolicies.LookUp).DisableAntiforgery().ExcludeFromDescription();
        routes.MapPost("/api/v1/track", Find).RequireRateLimiting(RateLimitPolicies.LookUp)
            .WithTags("查询").WithSummary("凭查询码查看办件")
            .Accepts<TrackRequest>("application/json")
            .Produces<CaseView>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> ShowPage(HttpContext context, LookUp lookUp)
    {
        context.KeepOutOfCaches();
        var code = (await context.Request.ReadFormAsync(context.RequestAborted))["code"].FirstOrDefault();
        var found = await lookUp.Find(code, context.RequestAborted);
        return new RazorComponentResult<TrackPage>(new { Code = code, Case = found, Asked = true })
        {
            StatusCode = found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
        };
    }

    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> Find(HttpContext context, LookUp lookUp)
    {
        context.KeepOutOfCaches();
        try
        {
            var request = await JsonSerializer.DeserializeAsync<TrackRequest>(
                context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted);
            return await lookUp.Find(request?.Code, context.RequestAborted) is { } found
                ? TypedResults.Ok(found)
                : Problems.UnknownCode();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Problems.UnreadableBody();
        }
    }
}
