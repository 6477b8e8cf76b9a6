namespace PublicNotice.FeedbackApi.Campaigns;

/// <summary>相近来件: groups of cases that say nearly the same.</summary>
internal static class CampaignsSetup
{
    public static void AddCampaigns(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<CaseGroups>().AddHostedService<GroupWorker>();
}
