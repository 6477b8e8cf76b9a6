using Microsoft.Extensions.Primitives;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Nothing is unpacked here that could become very large: a body that came compressed is refused by that name.</summary>
internal static class CompressedBodies
{
    private const string Sentence = "请求正文是压缩过的，无法读取。请去掉请求头 Content-Encoding，不压缩，原样发送。";

    public static void UseCompressionRefusal(this WebApplication app) => app.Use((context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !IsCompressed(context.Request.Headers.ContentEncoding))
        {
            return next(context);
        }

        context.Response.Headers.AcceptEncoding = "identity";
        return Refusals.Write(context, StatusCodes.Status415UnsupportedMediaType, ProblemKind.UnsupportedFormat.Code, Sentence);
    });

    private static bool IsCompressed(StringValues encoding) =>
        encoding.Count > 0 && !encoding.ToString().Equals("identity", StringComparison.OrdinalIgnoreCase);
}
