using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PublicNotice.FeedbackApi.Publishing;

/// <summary>公开: what the public may read of the cases, and the site that is built from it by itself.</summary>
internal static class PublishingSetup
{
    public static void AddPublishing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SiteBuilds>().AddSingleton<IInterceptor, PublicCaseWatch>();
        builder.Services.AddScoped<StatisticsRows>().AddScoped<PublicRecord>();
        builder.Services.AddHostedService<SiteBuildWorker>();
    }

    /// <summary>Writes the export anew before the site is built at the start: an act just before a crash is on the site after it.</summary>
    public static void PreparePublicRecord(this WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<PublicRecord>().Write().GetAwaiter().GetResult();
    }
}
