using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>回执: the page and the text file that the citizen prints or saves. The code is in no address.</summary>
internal static class ReceiptEndpoints
{
    private const string Gone = "回执只在提交后的一小时内、在提交时所用的浏览器里显示。如已记下查询码，可在“查询进度”页面查看办理情况。";

    public static void MapReceipts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feedback/receipt", Page).ExcludeFromDescription();
        routes.MapGet("/feedback/receipt.txt", Text).ExcludeFromDescription();
    }

    private static IResult Page(HttpContext context, ReceiptCookie cookie) =>
        Show(context, cookie, receipt => new RazorComponentResult<ReceiptPage>(new { Receipt = receipt }));

    private static IResult Text(HttpContext context, ReceiptCookie cookie) =>
        Show(context, cookie, receipt => TypedResults.File(ReceiptDocument.Write(receipt), "text/plain; charset=utf-8", "回执.txt"));

    private static IResult Show(HttpContext context, ReceiptCookie cookie, Func<Receipt, IResult> show)
    {
        context.KeepOutOfCaches();
        return cookie.Read(context) is { } receipt ? show(receipt) : Refusals.Page(StatusCodes.Status404NotFound, Gone, "回执已不再显示");
    }
}
