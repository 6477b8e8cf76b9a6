using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>For the operator's watchdog: is the process alive, and would a letter be kept now.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").ExcludeFromDescription();
        group.MapGet("/live", () => Results.Text("ok"));
        group.MapGet("/ready", Ready);
    }

    private static async Task<IResult> Ready(FeedbackDb db, StoreProbe probe, CancellationToken cancel) =>
        await db.Database.CanConnectAsync(cancel) && await probe.TakesLetters()
            ? Results.Text("ok")
            : Results.Text("storage unavailable", statusCode: StatusCodes.Status503ServiceUnavailable);
}
