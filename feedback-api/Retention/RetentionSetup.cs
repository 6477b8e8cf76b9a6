using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Retention;

/// <summary>保存期限: how long things are kept, and their end.</summary>
internal static class RetentionSetup
{
    public static void AddRetention(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<RetentionOptions>("Retention");
        builder.Services.AddSingleton<RetentionPolicy>().AddScoped<CaseRetention>();
        builder.Services.AddHostedService<RetentionWorker>();
    }

    /// <summary>应要求销毁, which needs the desk around it.</summary>
    public static void AddErasures(this WebApplicationBuilder builder) => builder.Services.AddScoped<ErasureDesk>();
}
