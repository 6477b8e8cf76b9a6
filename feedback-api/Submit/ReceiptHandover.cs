using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Storage;

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
        try
        {
            return new RazorComponentResult<ReceiptPage>(new
            {
                Issued = await book.Open(receipt.Code, context.RequestAborted),
                Address = TrackLink.AddressOf(context),
                Seal = cookie.Seal(receipt.Code),
            })
            {
                StatusCode = StatusCodes.Status201Created,
            };
        }
        catch (Exception e) when (StoreFaults.Is(e))
        {
            return CodeAlone(context, StatusCodes.Status201Created, receipt.Code);
        }
    }

    /// <summary>While the store cannot be read: that the letter is kept, and its code, which is all that must not be lost.</summary>
    public static IResult CodeAlone(HttpContext context, int status, string code)
    {
        Problems.TellToComeAgain(context);
        return Refusals.Page(
            status,
            $"您的来件已经收到并保存，请不要重新提交。查询码：{code}。请马上抄下它，凭它查看进度和答复。回执的其余内容暂时无法显示，半小时内刷新本页可以再看。",
            "已收到您的来件");
    }
}
