using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.WebEncoders;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>What is true of every request: readable Chinese, small bodies, patient with nobody who sends headers slowly.</summary>
internal static class WebSetup
{
    private const long MostBody = 256 * 1024;

    public static void AddWeb(this WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBody;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        });
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            // Numbers are numbers, and the API's description says so.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 100;
            form.ValueLengthLimit = 64 * 1024;
            form.MultipartHeadersCountLimit = 8;
            form.MultipartHeadersLengthLimit = 4096;
        });
        UnknownHosts.Add(builder.Services);
        builder.Services.AddRazorComponents();
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi(OpenApiDescription.Describe);
    }

    /// <summary>
    /// Answers a body that is too large before it is read. The server then reads the rest away (for 5 seconds at most):
    /// if it hung up instead, the sender would see a broken connection and no sentence.
    /// </summary>
    public static void UseBodyLimit(this WebApplication app) => app.Use((context, next) =>
    {
        var limit = context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>();
        var most = MostFor(context);
        if (context.Request.ContentLength > most)
        {
            limit.MaxRequestBodySize = null;
            return ErrorPages.TooLarge(context);
        }

        limit.MaxRequestBodySize = most;
        return next(context);
    });

    /// <summary>Whether it brings files, sent where files may be sent.</summary>
    public static bool BearsFiles(HttpContext context) => MostFor(context) > MostBody;

    // Only what brings files may be large, and only where it leads.
    private static long MostFor(HttpContext context) =>
        EndpointOf(context)?.Metadata.GetMetadata<LargeBodies>() is { } large
        && (context.Request.ContentType ?? "").StartsWith(large.Format, StringComparison.OrdinalIgnoreCase)
            ? large.Most
            : MostBody;

    // After a fault the context itself leads nowhere any more.
    private static Endpoint? EndpointOf(HttpContext context) =>
        context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
}
