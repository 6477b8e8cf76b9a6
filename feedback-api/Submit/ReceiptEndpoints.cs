using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>回执: the page and the text file that the citizen prints or saves. The code is in no address.</summary>
internal static class ReceiptEndpoints
{
    private const string Gone = "回执只在提交后的半小时内、在提交时所用的浏览器里显示。如已记下查询码，可在“查询进度”页面查看办理情况。";

    public static void MapReceipts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feedback/receipt", Page).ExcludeFromDescription();
        routes.MapGet("/feedback/receipt.txt", SaveLatest).ExcludeFromDescription();
        // The page that is saved from says which receipt: harmless if it is forged, since nobody else can seal a code.
        routes.MapPost("/feedback/receipt.txt", Save).DisableAntiforgery().ExcludeFromDescription();
        // Forgets what this browser was shown: harmless if it is forged, so it asks for no token.
        routes.MapPost("/feedback/receipt/forget", Forget).DisableAntiforgery().ExcludeFromDescription();
    }

    private static Task<IResult> Page(HttpContext context, ReceiptCookie cookie, ReceiptBook book) =>
        Show(context, cookie.Read(context), book, receipt => new RazorComponentResult<ReceiptPage>(new
        {
            Issued = receipt,
            Address = TrackLink.AddressOf(context),
            Seal = cookie.Seal(receipt.Receipt.Code),
        }));

    private static Task<IResult> SaveLatest(HttpContext context, ReceiptCookie cookie, ReceiptBook book, ContentFiles content) =>
        Text(context, cookie.Read(context), book, content);

    private static async Task<IResult> Save(HttpContext context, ReceiptCookie cookie, ReceiptBook book, ContentFiles content)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        return await Text(context, cookie.Open(form["receipt"]), book, content);
    }

    private static Task<IResult> Text(HttpContext context, string? code, ReceiptBook book, ContentFiles content) =>
        Show(context, code, book, receipt => TypedResults.File(
            ReceiptDocument.Write(receipt, content.Settings, TrackLink.AddressOf(context)),
            "text/plain; charset=utf-8", "回执.txt"));

    private static SeeOther Forget(HttpContext context)
    {
        ReceiptCookie.Forget(context);
        return SeeOther.To(SiteLinks.Home);
    }

    private static async Task<IResult> Show(
        HttpContext context, string? code, ReceiptBook book, Func<IssuedReceipt, IResult> show)
    {
        context.KeepOutOfCaches();
        try
        {
            return await book.Open(code, context.RequestAborted) is { } receipt
                ? show(receipt)
                : Refusals.Page(StatusCodes.Status404NotFound, Gone, "回执已不再显示");
        }
        catch (Exception e) when (code is not null && StoreFaults.Is(e))
        {
            return ReceiptHandover.CodeAlone(context, StatusCodes.Status503ServiceUnavailable, code);
        }
    }
}
