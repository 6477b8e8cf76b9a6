using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PublicNotice.FeedbackApi.ProofOfWork;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Every refusal of the API: a stable code and a sentence that says what to do next.</summary>
internal static class Problems
{
    public static string UnsavedSentence => ProblemKind.StorageUnavailable.Sentence;

    /// <summary>What a look-up is told: nothing was sent that could have been lost.</summary>
    public static string UnreadSentence => "系统暂时无法读取，没有做任何改动；已经收到的来件都还在。请过几分钟再试一次，或使用下方联系方式反映。";

    public static string ConflictingSentence => ProblemKind.Conflict.Sentence;

    public static string TooManySentence => ProblemKind.TooManyRequests.Sentence;

    public static ProblemHttpResult Of(ProblemKind kind) => TypedResults.Problem(Details(kind, kind.Sentence));

    public static ProblemHttpResult UnknownNotice() => Of(ProblemKind.UnknownNotice);

    public static ProblemHttpResult UnknownCode() => Of(ProblemKind.UnknownCode);

    public static ProblemHttpResult UnreadableBody() => Of(ProblemKind.UnreadableBody);

    public static ProblemHttpResult NotUtf8() =>
        TypedResults.Problem(Details(ProblemKind.UnreadableBody, "请求内容不是有效的 UTF-8。请把 JSON 存为 UTF-8 编码（不是 GBK）后再提交。"));

    public static ProblemHttpResult UnsupportedFormat() => Of(ProblemKind.UnsupportedFormat);

    /// <summary>A form where the body is the file itself.</summary>
    public static ProblemHttpResult NotAForm() => TypedResults.Problem(Details(
        ProblemKind.UnsupportedFormat, "上传附件时，请求正文就是文件本身，不是表单：请带请求头 Content-Type: application/octet-stream。"));

    /// <summary>One field of the body is unknown or unreadable; it is named.</summary>
    public static ProblemHttpResult UnreadableField(FieldFault fault) => Faulty(ProblemKind.UnreadableBody, fault.Sentence, [fault]);

    public static ProblemHttpResult CommentsClosed(string sentence) => TypedResults.Problem(Details(ProblemKind.CommentsClosed, sentence));

    public static ProblemHttpResult NotNow(string sentence) => TypedResults.Problem(Details(ProblemKind.NotNow, sentence));

    public static ProblemHttpResult Unsaved(HttpContext context)
    {
        TellToComeAgain(context);
        return Of(ProblemKind.StorageUnavailable);
    }

    /// <summary>What a store that fails now may do again in a minute.</summary>
    public static void TellToComeAgain(HttpContext context) => context.Response.Headers.RetryAfter = "60";

    public static ProblemHttpResult Invalid(IReadOnlyList<FieldFault> faults, ProblemKind kind) => Faulty(kind, kind.Sentence, faults);

    /// <summary>A file that is not taken.</summary>
    public static ProblemHttpResult InvalidAttachment(string sentence) => TypedResults.Problem(Details(ProblemKind.InvalidAttachment, sentence));

    /// <summary>The store has what must be this one's own: no fault of the store, and trying again would not help.</summary>
    public static ProblemHttpResult Conflicting() => Of(ProblemKind.Conflict);

    public static ProblemHttpResult TooMany() => Of(ProblemKind.TooManyRequests);

    /// <summary>An effort is asked for first; the challenge comes along, so that one more request is enough.</summary>
    public static ProblemHttpResult EffortNeeded(Challenge challenge)
    {
        var problem = Details(ProblemKind.EffortNeeded, ProblemKind.EffortNeeded.Sentence);
        problem.Extensions["challenge"] = challenge;
        return TypedResults.Problem(problem);
    }

    public static ProblemHttpResult Problem(int status, string code, string sentence) => TypedResults.Problem(Details(new(status, code, sentence), sentence));

    private static ProblemHttpResult Faulty(ProblemKind kind, string sentence, IReadOnlyList<FieldFault> faults)
    {
        var problem = Details(kind, sentence);
        problem.Extensions["errors"] = Listed(faults);
        return TypedResults.Problem(problem);
    }

    private static ProblemDetails Details(ProblemKind kind, string sentence) => new()
    {
        Status = kind.Status,
        Title = sentence,
        Extensions = { ["code"] = kind.Code },
    };

    private static object Listed(IReadOnlyList<FieldFault> faults) => faults.Select(fault => new { fault.Field, Message = fault.Sentence });
}
