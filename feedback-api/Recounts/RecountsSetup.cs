namespace PublicNotice.FeedbackApi.Recounts;

/// <summary>期限重算.</summary>
internal static class RecountsSetup
{
    public static void AddRecounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<DeadlineRecount>();
        builder.Services.AddHostedService<RecountWorker>();
    }
}
