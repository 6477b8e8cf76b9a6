namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>
/// No page of another site may post a form here, whatever the form (T39): browsers say where a form comes from, and what
/// says so is refused before it is read. Forms with a session behind them bear a token as well.
/// </summary>
internal static class CrossSitePosts
{
    public static void UseCrossSiteCheck(this WebApplication app) => app.Use((context, next) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && ComesFromElsewhere(context.Request)
            ? Refusals.Write(context, StatusCodes.Status403Forbidden, "cross-site-post", "这个表单来自其他网站，为了安全没有受理。请从本站页面重新填写。")
            : next(context));

    // Old browsers say nothing.
    private static bool ComesFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
}
