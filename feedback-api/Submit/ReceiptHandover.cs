using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>
/// Hands a receipt to a browser: on a page of its own, so that reloading sends nothing again; at once where the browser
/// keeps no cookies and could not find that page.
/// </summary>
internal sealed class ReceiptHandover(ReceiptCookie cookie, ReceiptBook book)
{
    public async Task<IResult> Give(HttpContext context, Receipt receipt)
    {
        if (context.Request.Cookies.Count > 0)
        {
            cookie.Write(context, receipt.Code);
            return SeeOther.To("/feedback/receipt");
        }

        context.KeepOutOfCaches();
        return new RazorComponentResult<ReceiptPage>(new
        {
            Issued = await book.Open(receipt.Code, context.RequestAborted),
            Address = TrackLink.AddressOf(context),
        })
        {
            StatusCode = StatusCodes.Status201Created,
        };
    }
}
