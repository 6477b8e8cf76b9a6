using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Marks a route whose form holds what a person wrote: it comes back to them when the request is refused for a while.</summary>
/// <param name="Field">The field that they wrote in.</param>
internal sealed record TypedWords(string Field)
{
    // Whoever sends more than a person writes gets the sentence alone.
    private const long Most = 128 * 1024;

    /// <summary>The page that gives the words back; null when there are none, or another site put them there.</summary>
    public static async Task<IResult?> GiveBack(HttpContext context, int status, string sentence)
    {
        if (EndpointOf(context)?.Metadata.GetMetadata<TypedWords>() is not { Field: var field }
            || !CrossSitePosts.ComesFromHere(context.Request) || !context.Request.HasFormContentType || context.Request.ContentLength is not <= Most)
        {
            return null;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        context.KeepOutOfCaches();
        return new RazorComponentResult<TryAgainPage>(new
        {
            Sentence = sentence,
            Room = context.Request.Path.StartsWithSegments(SiteLinks.Track) ? SiteLinks.Track : SiteLinks.Feedback,
            Action = context.Request.Path.Value,
            Field = field,
            Typed = form[field].ToString(),
            Others = form.Where(other => other.Key != field).SelectMany(other => other.Value.Select(value => (other.Key, value ?? ""))).ToArray(),
            HadFiles = form.Files.Any(file => file.Length > 0),
        })
        { StatusCode = status };
    }

    // After a fault the context itself leads nowhere any more.
    private static Endpoint? EndpointOf(HttpContext context) =>
        context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
}

/// <summary>How routes say it.</summary>
internal static class TypedWordsExtensions
{
    public static T HoldsTypedWords<T>(this T route, string field)
        where T : IEndpointConventionBuilder => route.WithMetadata(new TypedWords(field));
}
