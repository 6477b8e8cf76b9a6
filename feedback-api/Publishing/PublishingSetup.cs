using Microsoft.EntityFrameworkCore.Diagnostics;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.Submit;

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

    /// <summary>
    /// Sees to it that the site is built from what the store holds: an act just before a crash is on the site after it. Only
    /// the first start waits for that; a later one, however many cases there are, serves at once and builds beside.
    /// </summary>
    public static void PreparePublicRecord(this WebApplication app)
    {
        if (File.Exists(app.Services.GetRequiredService<SitePublisher>().AnswersFile))
        {
            app.Services.GetRequiredService<SiteBuilds>().Ask();
            return;
        }

        using var scope = app.Services.CreateScope();
        var published = scope.ServiceProvider.GetRequiredService<PublicRecord>().Write().GetAwaiter().GetResult();
        app.Services.GetRequiredService<SimilarAnswers>().Know(published);
    }
}
