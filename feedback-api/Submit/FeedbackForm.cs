using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Attachments;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.ProofOfWork;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>Reads the form and shows it with what was typed, or says kindly that the notice takes no comments now.</summary>
internal sealed class FeedbackForm(PublishedNotices notices, IAntiforgery antiforgery, Uploads uploads, Slips slips, FillTime fillTime, Gate gate, TimeProvider clock)
{
    public const string NoticeGone = "没有找到这份公告，它可能已更名或撤回。请从公告列表重新进入，或使用“日常咨询投诉”。";

    /// <summary>What was typed and sent along; what is wrong with the files, and the status that says so.</summary>
    public async Task<(FeedbackRequest Entered, IReadOnlyList<FieldFault> Faults, int Status)> Read(HttpContext context)
    {
        var fields = await context.Request.ReadFormAsync(context.RequestAborted);
        var (files, faults, status) = await uploads.Take(context, fields);
        var entered = FormFields.Read(fields);
        return (entered with { Files = files, HeldBecause = fillTime.Doubt(entered.Opened, FormFields.IsTrapped(fields)) }, faults, status);
    }

    public IResult Show(HttpContext context, FeedbackRequest entered, int status, params IReadOnlyList<FieldFault> faults)
    {
        context.KeepOutOfCaches();
        if (string.IsNullOrEmpty(entered.Notice))
        {
            return Page(context, entered, null, status, faults);
        }

        if (notices.Find(entered.Notice) is not { } notice)
        {
            // Whoever had typed something keeps it, on the form of the standing channel.
            return faults.Count == 0
                ? Refusals.Page(StatusCodes.Status404NotFound, NoticeGone, "没有找到这份公告")
                : Page(context, entered, null, status, [.. faults.Where(fault => fault.Field != "notice"), new("notice", NoticeGone)]);
        }

        return notice.CommentWindowAt(clock.GetUtcNow()) is { IsOpen: false } window
            ? new RazorComponentResult<ClosedPage>(new { Notice = notice, Window = window, Entered = entered }) { StatusCode = status }
            : Page(context, entered, notice, status, faults);
    }

    /// <summary>All that will be sent, before it is.</summary>
    public IResult ShowCheck(HttpContext context, FeedbackRequest entered, Submission submission, string? effortFault = null)
    {
        context.KeepOutOfCaches();
        return new RazorComponentResult<CheckPage>(new
        {
            Submission = submission,
            Entered = entered,
            Slips = SlipsOf(entered),
            Token = antiforgery.GetAndStoreTokens(context),
            Effort = gate.TestFor(context, context.Request.Form),
            EffortFault = effortFault,
        })
        {
            StatusCode = effortFault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    /// <summary>
    /// The page that asks for the effort which is missing; null when none is. Asked last: nobody's effort is lost on a form
    /// that is refused for something else.
    /// </summary>
    public IResult? AskForEffort(HttpContext context, FeedbackRequest entered) =>
        SubmitRules.Check(entered, notices, clock.GetUtcNow()) is SubmitVerdict.Accepted(var submission)
        && gate.FaultOf(context, context.Request.Form) is { } fault
            ? ShowCheck(context, entered, submission, fault)
            : null;

    private RazorComponentResult<FeedbackPage> Page(
        HttpContext context, FeedbackRequest entered, PublishedNotice? notice, int status, IReadOnlyList<FieldFault> faults) => new(new
        {
            Notice = notice,
            Window = notice?.CommentWindowAt(clock.GetUtcNow()),
            Entered = entered with
            {
                IdempotencyKey = entered.IdempotencyKey ?? Guid.NewGuid().ToString("N"),
                Opened = entered.Opened ?? fillTime.Note(),
            },
            Faults = faults,
            Slips = SlipsOf(entered),
            Token = antiforgery.GetAndStoreTokens(context),
        })
    { StatusCode = status };

    private List<FileSlip> SlipsOf(FeedbackRequest entered) => [.. entered.Files.Select(file => new FileSlip(file, slips.Of(file).Slip))];
}

/// <summary>A file with the sealed slip that stands for it on the next page.</summary>
public sealed record FileSlip(SentFile File, string Slip)
{
    /// <summary>All of them in one field; none has a space in it.</summary>
    public static string Join(IEnumerable<FileSlip> slips) => string.Join(' ', slips.Select(slip => slip.Slip));

    public string Words => $"{File.Name}（{Math.Max(1, File.Length / 1024)} KB）";
}
