using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Notices;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>Shows the form with what was typed, or says kindly that the notice takes no comments now.</summary>
internal sealed class FeedbackForm(PublishedNotices notices, IAntiforgery antiforgery, TimeProvider clock)
{
    public const string NoticeGone = "没有找到这份公告，它可能已更名或撤回。请从公告列表重新进入，或使用“日常咨询投诉”。";

    public IResult Show(HttpContext context, FeedbackRequest entered, int status, params IReadOnlyList<FieldFault> faults)
    {
        context.KeepOutOfCaches();
        if (string.IsNullOrEmpty(entered.Notice))
        {
            return Page(context, entered, null, status, faults);
        }

        return notices.Find(entered.Notice) is not { } notice
                ? Refusals.Page(StatusCodes.Status404NotFound, NoticeGone, "没有找到这份公告")
            : notice.CommentWindowAt(clock.GetUtcNow()) is { IsOpen: false } window
                ? new RazorComponentResult<ClosedPage>(new { Notice = notice, Window = window, Entered = entered }) { StatusCode = status }
                : Page(context, entered, notice, status, faults);
    }

    private RazorComponentResult<FeedbackPage> Page(
        HttpContext context, FeedbackRequest entered, Domain.PublishedNotice? notice, int status, IReadOnlyList<FieldFault> faults) => new(new
        {
            Notice = notice,
            Window = notice?.CommentWindowAt(clock.GetUtcNow()),
            Entered = entered with { IdempotencyKey = entered.IdempotencyKey ?? Guid.NewGuid().ToString("N") },
            Faults = faults,
            Token = antiforgery.GetAndStoreTokens(context),
        })
    { StatusCode = status };
}
