using PublicNotice.FeedbackApi.Queue.Bulk;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>待办: the list of cases, its filters, saved views and bulk acts.</summary>
internal static class QueueSetup
{
    public static void AddQueue(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<QueueList>().AddScoped<QueueViewReader>().AddScoped<SavedViews>().AddSingleton<QueueWords>();
        builder.Services.AddScoped<BulkPlanner>().AddScoped<BulkRunner>().AddSingleton<BulkTurn>();
    }
}
