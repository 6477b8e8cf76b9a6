namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>
/// No page of another site may change anything here, whatever it sends and to which address (T39): browsers say where a
/// request comes from, and what says so is refused before it is read. Forms with a session behind them bear a token as well.
/// </summary>
internal static class CrossSitePosts
{
    public static void UseCrossSiteCheck(this WebApplication app) => app.Use((context, next) =>
        IsSafe(context.Request.Method) || ComesFromHere(context.Request)
            ? next(context)
            : Refusals.Write(context, ProblemKind.CrossSitePost));

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    // The browser's own verdict counts first: it holds behind a proxy that renames the host, too. It is given over HTTPS
    // only; otherwise the origin tells. Programs, and browsers of long ago, say neither.
    internal static bool ComesFromHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => request.Headers.Origin.Count == 0 || IsOurs(request.Headers.Origin.ToString(), request.Host),
        _ => false,
    };

    // "null" is nobody's: a sandboxed frame, a file, a redirect from elsewhere.
    private static bool IsOurs(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && string.Equals(page.Host, host.Host, StringComparison.OrdinalIgnoreCase)
        && (host.Port is { } port ? page.Port == port : page.IsDefaultPort);
}
