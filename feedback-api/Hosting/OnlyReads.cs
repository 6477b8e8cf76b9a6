using Microsoft.AspNetCore.Diagnostics;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Marks a route that is posted to and changes nothing: whoever asks there in vain has lost nothing.</summary>
internal sealed class OnlyReads
{
    private static readonly OnlyReads Mark = new();

    /// <summary>Whether the request that failed only asked for something.</summary>
    public static bool Is(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
        || context.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<OnlyReads>() is not null;

    /// <summary>Marks a route.</summary>
    public static T On<T>(T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(Mark);
}
