namespace PublicNotice.FeedbackApi.Handling;

/// <summary>办理: what may be done to a case, by whom, and what it does.</summary>
internal static class HandlingSetup
{
    public static void AddHandling(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ActGuards>().AddSingleton<ActFieldRules>().AddSingleton<CaseHandling>().AddSingleton<Presence>().AddSingleton<Templates.AnswerTemplates>();
        builder.Services.AddScoped<ProtectionDesk>().AddScoped<PublicityDesk>().AddScoped<NoteDesk>();
    }
}
