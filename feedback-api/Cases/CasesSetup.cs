using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Cases;

/// <summary>What all that handles cases shares.</summary>
internal static class CasesSetup
{
    public static void AddCases(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => services.GetRequiredService<ContentFiles>().Clocks
            ?? throw new FormatException("内容文件夹里缺少 clocks.yml（办理时限及其依据），服务没有启动。"));
        builder.Services.AddSingleton<ReplyDeadline>();
        builder.Services.AddSingleton<CaseMessages>();
        builder.Services.AddSingleton(services => new DivisionNames(services.GetRequiredService<ContentFiles>().Divisions));
    }
}
