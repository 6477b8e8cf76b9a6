using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PublicNotice.FeedbackApi.Notices;

/// <summary>Answers requests for the site's files from memory. What it does not know (ranges, large files) goes on to the framework's own.</summary>
internal static class SitePageEndpoint
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    public static void UseSitePages(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<SitePages>();
        app.Use((context, next) =>
        {
            var request = context.Request;
            return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                && context.GetEndpoint() is null && request.Headers.Range.Count == 0 && pages.Find(request.Path.Value ?? "/") is { } page
                    ? Send(context, page)
                    : next(context);
        });
    }

    private static Task Send(HttpContext context, SitePage page)
    {
        var form = Choose(page, context.Request.Headers.AcceptEncoding);
        var headers = context.Response.Headers;
        headers.ETag = form.ETag;
        // Files under /assets/ are named by their content; a page must be asked for again, since a notice can be corrected.
        headers.CacheControl = context.Request.Path.StartsWithSegments("/assets") ? ForEver : AskAgain;
        if (page.Brotli is not null || page.Gzip is not null)
        {
            headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (Matches(context.Request.Headers.IfNoneMatch, form.ETag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        headers.ContentType = page.ContentType;
        headers.ContentLength = form.Bytes.Length;
        if (form.Encoding is not null)
        {
            headers.ContentEncoding = form.Encoding;
        }

        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.BodyWriter.WriteAsync(form.Bytes, context.RequestAborted).AsTask();
    }

    private static SitePageForm Choose(SitePage page, StringValues accepted) =>
        page.Brotli is { } brotli && Accepts(accepted, "br") ? brotli
        : page.Gzip is { } gzip && Accepts(accepted, "gzip") ? gzip
        : page.Plain;

    private static bool Accepts(StringValues accepted, string encoding)
    {
        foreach (var line in accepted)
        {
            foreach (var part in line.AsSpan().Split(','))
            {
                var choice = line.AsSpan(part).Trim();
                var end = choice.IndexOf(';');
                var name = (end < 0 ? choice : choice[..end]).TrimEnd();
                if (name.Equals(encoding, StringComparison.OrdinalIgnoreCase))
                {
                    return end < 0 || !IsZero(choice[(end + 1)..]);
                }
            }
        }

        return false;
    }

    private static bool IsZero(ReadOnlySpan<char> parameter) =>
        parameter.Trim().TrimEnd("0.") is var left && left.Equals("q=", StringComparison.OrdinalIgnoreCase);

    private static bool Matches(StringValues asked, string tag)
    {
        foreach (var line in asked)
        {
            if (line is "*" || (line is not null && line.Contains(tag, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
