using System.Text.Json;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Reads a JSON body strictly: no unknown, doubled or wrongly cased member, nothing after the end.</summary>
internal static class JsonBody
{
    private const int MostDepth = 8;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = MostDepth,
    };

    /// <summary>The request; null when the body cannot be read as one.</summary>
    public static async Task<T?> Read<T>(HttpContext context)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Strict, context.RequestAborted);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string in the JSON that is not UTF-8.
            return null;
        }
    }
}
