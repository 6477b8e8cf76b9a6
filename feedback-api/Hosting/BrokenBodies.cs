using Microsoft.Net.Http.Headers;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Which exceptions mean that what was sent cannot be read: the sender is told, and nobody is alarmed.</summary>
internal static class BrokenBodies
{
    public static bool Is(Exception? fault, HttpContext context) => fault switch
    {
        BadHttpRequestException => true,
        // A form that is broken: NUL in it, too many fields, no boundary, no end. Files of our own fail elsewhere.
        InvalidDataException or IOException => fault.Source is "Microsoft.AspNetCore.WebUtilities" or "Microsoft.AspNetCore.Http",
        NotSupportedException => IsInACharsetNobodyReads(context.Request.ContentType),
        _ => false,
    };

    // UTF-7: known by name, and refused for what it can hide.
    private static bool IsInACharsetNobodyReads(string? contentType)
    {
        try
        {
            _ = MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.Encoding : null;
            return false;
        }
        catch (NotSupportedException)
        {
            return true;
        }
    }
}
