using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Every address that the service maps, with its methods; HEAD goes with GET.</summary>
public static class Routes
{
    private static readonly string[] AnyMethod = ["GET", "POST"];

    public static IReadOnlyList<(string Method, string Path)> Of(Service service) =>
    [
        .. service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? AnyMethod).Where(method => method != "HEAD").Select(method => (method, PathOf(route))))
            .Distinct(),
    ];

    // A value for each parameter; an optional one is left out.
    private static string PathOf(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments
        .Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "documentName" } => "v1",
            _ => "1",
        }))));
}
