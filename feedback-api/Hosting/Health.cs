using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>For the operator's watchdog: is the process alive, and can it reach its store.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").ExcludeFromDescription();
        group.MapGet("/live", () => Results.Text("ok"));
        group.MapGet("/ready", Ready);
    }

    private static async Task<IResult> Ready(FeedbackDb db, CancellationToken cancel) =>
        await db.Database.CanConnectAsync(cancel)
            ? Results.Text("ok")
            : Results.Text("storage unavailable", statusCode: StatusCodes.Status503ServiceUnavailable);
}
