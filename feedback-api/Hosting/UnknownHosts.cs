using Microsoft.AspNetCore.HostFiltering;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>
/// What is told to whoever asks by a name that <c>AllowedHosts</c> does not list. The framework refuses such a request
/// before anything of ours is asked, and would say so in English.
/// </summary>
internal sealed class UnknownHosts : IStartupFilter
{
    private const string Sentence = "您打开的网址不是本站的网址，没有受理。请核对网址后重新打开。";

    public static void Add(IServiceCollection services)
    {
        services.Configure<HostFilteringOptions>(filter => filter.IncludeFailureMessage = false);
        // The first is the outermost: it sees what the framework's own filter refused.
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, UnknownHosts>());
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            await following(context);
            // Whatever else is refused has been given its words further in.
            if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null })
            {
                SecurityHeaders.Write(context);
                await Refusals.Write(context, StatusCodes.Status400BadRequest, ProblemKind.Refused.Code, Sentence);
            }
        });
        next(app);
    };
}
