namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>What every answer tells the browser: run nothing but our own files, be framed by nobody, say nothing to others.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private const string TwoYears = "max-age=63072000; includeSubDomains";

    /// <summary>An answer to a fault is begun anew and loses what was written before: there they are needed again.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Write(context);
        return next(context);
    });

    /// <summary>For answers that are one person's: no cache may keep them.</summary>
    public static void KeepOutOfCaches(this HttpContext context) => context.Response.Headers.CacheControl = "no-store";

    /// <summary>For an answer that is given before the rest of the service is asked.</summary>
    public static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = TwoYears;
        }
    }
}
