using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>建议分类: the classifier beside the service.</summary>
internal static class SuggestionsSetup
{
    public static void AddSuggestions(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<ModelOptions>("Model");
        builder.Services.AddSingleton<SuggestionQueue>().AddSingleton<ModelState>().AddSingleton<ModelLoader>();
        builder.Services.AddScoped<CaseSuggestions>();
        builder.Services.AddHostedService<SuggestionWorker>();
        // Whatever fails beside the service is logged; it must not take intake with it.
        builder.Services.Configure<HostOptions>(host => host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
    }
}
