using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>What all that handles cases shares.</summary>
internal static class CasesSetup
{
    public static void AddCases(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<ReplyDeadlineOptions>("ReplyDeadline");
        builder.Services.AddSingleton<ReplyDeadline>();
        builder.Services.AddSingleton<CaseMessages>();
        builder.Services.AddSingleton(services => new DivisionNames(services.GetRequiredService<ContentFiles>().Divisions));
    }
}
