namespace PublicNotice.FeedbackApi.People;

/// <summary>人员: who works at the desk, with which rights, and how new people come in.</summary>
internal static class PeopleSetup
{
    public static void AddPeople(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<Invitations>().AddScoped<Staffing>();
}
