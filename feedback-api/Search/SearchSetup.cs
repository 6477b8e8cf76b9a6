using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>全文检索 over cases, inside the database.</summary>
internal static class SearchSetup
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        if (PostgreSqlServer.Setting(builder.Configuration) is null)
        {
            builder.Services.AddSingleton<ICaseIndex, SqliteCaseIndex>();
        }
        else
        {
            builder.Services.AddSingleton<ICaseIndex, PostgreSqlCaseIndex>();
        }

        builder.Services.AddScoped<SearchIndexing>().AddHostedService<IndexWorker>();
    }

    /// <summary>Makes the index before the first request.</summary>
    public static void PrepareSearch(this WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<ICaseIndex>().Prepare(scope.ServiceProvider.GetRequiredService<FeedbackDb>());
    }
}
