using Microsoft.AspNetCore.Routing;
using PublicNotice.FeedbackApi.Notices;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>What is read by GET is read by HEAD too, and whoever asks in another way is told which ways there are.</summary>
internal static class Methods
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Every route that takes GET takes HEAD; the server sends no body then.</summary>
    public static RouteGroupBuilder AlsoByHead(this RouteGroupBuilder routes)
    {
        ((IEndpointConventionBuilder)routes).Add(route =>
        {
            for (var i = 0; i < route.Metadata.Count; i++)
            {
                if (route.Metadata[i] is IHttpMethodMetadata { HttpMethods: ["GET"] })
                {
                    route.Metadata[i] = new HttpMethodMetadata(Read);
                }
            }
        });
        return routes;
    }

    /// <summary>Answers a method that an address does not take (405), the site's own files included.</summary>
    public static void UseMethodRefusals(this WebApplication app)
    {
        var (pages, ours) = (app.Services.GetRequiredService<SitePages>(), app.Environment.WebRootFileProvider);
        app.Use(async (context, next) =>
        {
            await next(context);
            var (request, response) = (context.Request, context.Response);
            if (response.HasStarted || response.ContentType is not null)
            {
                return;
            }

            if (response.StatusCode == StatusCodes.Status404NotFound && !Read.Contains(request.Method) && context.GetEndpoint() is null
                && request.Path.Value is { Length: > 0 } path && (pages.Find(path) is not null || ours.GetFileInfo(path).Exists))
            {
                response.Headers.Allow = string.Join(", ", Read);
                response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            }

            if (response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            {
                await Refusals.Write(
                    context, response.StatusCode, ProblemKind.MethodNotAllowed.Code,
                    $"这个网址不接受这种请求方法，可用的有：{response.Headers.Allow.ToString().Replace(", ", "、", StringComparison.Ordinal)}。");
            }
        });
    }
}
