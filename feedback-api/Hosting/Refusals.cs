using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Refuses a request in the form that it came in: a page for people, a problem document for programs.</summary>
internal static class Refusals
{
    public static Task Write(HttpContext context, ProblemKind kind) => Write(context, kind.Status, kind.Code, kind.Sentence);

    public static Task Write(HttpContext context, int status, string code, string sentence)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            Problems.TellToComeAgain(context);
        }

        return WantsPage(context)
            ? Page(context, status, sentence).ExecuteAsync(context)
            : Problems.Problem(status, code, sentence).ExecuteAsync(context);
    }

    /// <summary>A page in the frame of the public site.</summary>
    public static RazorComponentResult Page(int status, string sentence, string? heading = null) =>
        new RazorComponentResult<MessagePage>(new { Heading = heading ?? HeadingOf(status), Sentence = sentence }) { StatusCode = status };

    /// <summary>The same, in the desk's frame to whoever was at the desk.</summary>
    public static RazorComponentResult Page(HttpContext context, int status, string sentence, string? heading = null) => IsAtTheDesk(context)
        ? new RazorComponentResult<StaffMessagePage>(new { Heading = heading ?? HeadingOf(status), Sentence = sentence }) { StatusCode = status }
        : Page(status, sentence, heading);

    public static bool IsAtTheDesk(HttpContext context) => context.Request.Path.StartsWithSegments(StaffLinks.Queue);

    /// <summary>Whether a person's browser is asking: a form, or anything outside the API.</summary>
    public static bool WantsPage(HttpContext context) =>
        context.Request.HasFormContentType || !context.Request.Path.StartsWithSegments("/api");

    private static string HeadingOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "没有找到这个页面",
        StatusCodes.Status413PayloadTooLarge => "提交的内容太大",
        StatusCodes.Status429TooManyRequests => "请稍候再试",
        StatusCodes.Status503ServiceUnavailable => "系统暂时不可用",
        _ => "请求没有完成",
    };
}
