using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.RateLimits;

/// <summary>Marks a route whose form holds what a person wrote: it comes back to them when the request is refused for a while.</summary>
/// <param name="Field">The field that they wrote in.</param>
internal sealed record TypedWords(string Field)
{
    // Whoever sends more than a person writes gets the sentence alone.
    private const long Most = 128 * 1024;

    /// <summary>The page that gives the words back; null when there are none, or another site put them there.</summary>
    public static async Task<IResult?> GiveBack(HttpContext context, string sentence)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<TypedWords>() is not { Field: var field }
            || !CrossSitePosts.ComesFromHere(context.Request) || !context.Request.HasFormContentType || context.Request.ContentLength is not <= Most)
        {
            return null;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        context.KeepOutOfCaches();
        return new RazorComponentResult<TryAgainPage>(new
        {
            Sentence = sentence,
            Action = context.Request.Path.Value,
            Field = field,
            Typed = form[field].ToString(),
            Others = form.Where(other => other.Key != field).Select(other => (other.Key, other.Value.ToString())).ToArray(),
        })
        { StatusCode = StatusCodes.Status429TooManyRequests };
    }
}

/// <summary>How routes say it.</summary>
internal static class TypedWordsExtensions
{
    public static T HoldsTypedWords<T>(this T route, string field)
        where T : IEndpointConventionBuilder => route.WithMetadata(new TypedWords(field));
}
