using Microsoft.AspNetCore.Mvc;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>工作台: the staff's pages. Whoever is not signed in sees the sign-in page and nothing else.</summary>
internal static class TriageSetup
{
    public static void AddTriage(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Desk>();
        builder.Services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/";
            pages.Conventions.ConfigureFilter(new ResponseCacheAttribute { NoStore = true, Location = ResponseCacheLocation.None });
            pages.Conventions.ConfigureFilter(new OnlyKnownActs());
        });
    }

    public static void MapTriage(this IEndpointRouteBuilder routes) => routes.MapRazorPages();
}
