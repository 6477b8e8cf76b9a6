using Microsoft.AspNetCore.Diagnostics;
using PublicNotice.FeedbackApi.Attachments;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>The one place where an exception becomes an answer.</summary>
internal static class ErrorPages
{
    private const string StepBack = "请按浏览器的返回键回到原来的页面，您填写的还在";

    // The form has no-store pages: a browser may have forgotten what was typed, the draft on the device has it.
    private static readonly string FilesTooLarge =
        $"附件太大，没有提交。每个附件不超过 10 MB，最多 {AttachmentRules.MostFiles} 个。请按浏览器的返回键回到填写页面，压缩或减少附件后再提交；"
        + "文字如果不见了，重新打开填写页面，会找回本机保存的草稿（姓名、联系方式和检举控告的内容不存草稿）。";

    public static void UseErrorPages(this WebApplication app)
    {
        var handler = ((IApplicationBuilder)app).New();
        handler.UseSecurityHeaders();
        handler.Run(Answer);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = handler.Build(),
            // A stranger who sends rubbish is told so; the log is for faults of ours.
            SuppressDiagnosticsCallback = fault => BrokenBodies.Is(fault.Exception, fault.HttpContext),
        });
        app.UseStatusCodePages(context => context.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => NotFound(context.HttpContext),
            StatusCodes.Status415UnsupportedMediaType => Refusals.Write(
                context.HttpContext, StatusCodes.Status415UnsupportedMediaType, "unsupported-format", "不支持这种格式，请用网页表单或 JSON（application/json）提交。"),
            var status => Refusals.Write(context.HttpContext, status, "refused", "请求无法处理，请返回上一页重试。"),
        });
    }

    private static Task Answer(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge(context),
        BadHttpRequestException bad => Unreadable(context, bad.StatusCode),
        var fault when BrokenBodies.Is(fault, context) => Unreadable(context, StatusCodes.Status400BadRequest),
        // A disk that is full fails here too: while a large form is read, before there is anything to show again.
        { } fault when StoreFaults.IsWhileKeeping(fault) => StoreAway(context, fault),
        _ => Refusals.Write(context, StatusCodes.Status500InternalServerError, "internal-error", For(
            context, "系统出现故障，操作没有完成。请稍后再试，或使用下方联系方式反映。", $"系统出现故障，操作没有完成。{StepBack}，再试一次；仍不行请告知运维人员。")),
    };

    private static async Task StoreAway(HttpContext context, Exception fault)
    {
        var sentence = OnlyReads.Is(context) ? Problems.UnreadSentence : Problems.UnsavedSentence;
        // When the store itself failed, the form had been read.
        if (StoreFaults.Is(fault) && await TypedWords.GiveBack(context, StatusCodes.Status503ServiceUnavailable, sentence) is { } page)
        {
            Problems.TellToComeAgain(context);
            await page.ExecuteAsync(context);
            return;
        }

        await Refusals.Write(context, StatusCodes.Status503ServiceUnavailable, "storage-unavailable", For(
            context, sentence, $"数据库或磁盘暂时不可用，操作没有保存。{StepBack}，过几分钟再试；仍不行请告知运维人员。"));
    }

    public static Task TooLarge(HttpContext context) => Refusals.Write(
        context, StatusCodes.Status413PayloadTooLarge, "too-large", !WebSetup.BearsFiles(context)
            ? For(context, "提交的内容太大，请把文字控制在 2000 字以内再提交。", $"提交的内容太大，没有保存。{StepBack}；删减后再提交。")
            : Refusals.WantsPage(context) ? FilesTooLarge : "附件超过 10 MB，没有上传。请压缩或拆分后再上传。");

    private static Task Unreadable(HttpContext context, int status) =>
        Refusals.Write(context, status, "unreadable-body", "请求内容无法读取，请返回上一页重试。");

    private static Task NotFound(HttpContext context) => Refusals.Write(
        context, StatusCodes.Status404NotFound, "not-found", For(
            context, "网址可能有误，或页面已经移动。您可以从首页或公告列表重新查找。", "没有这个页面，或不在您的查看范围。请核对编号，或从待办里查找。"));

    private static string For(HttpContext context, string citizen, string staff) => Refusals.IsAtTheDesk(context) ? staff : citizen;
}
