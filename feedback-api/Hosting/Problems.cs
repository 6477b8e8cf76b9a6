using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PublicNotice.FeedbackApi.ProofOfWork;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>Every refusal of the API: a stable code and a sentence that says what to do next.</summary>
internal static class Problems
{
    public static ProblemHttpResult UnknownNotice() =>
        Problem(StatusCodes.Status404NotFound, "unknown-notice", "没有找到这份公告，请从公告列表重新进入。");

    public static ProblemHttpResult UnknownCode() =>
        Problem(StatusCodes.Status404NotFound, "unknown-code", "没有找到与该查询码对应的办件。请对照回执逐字核对；字母不分大小写，连字符可省略。");

    public static ProblemHttpResult UnreadableBody() =>
        Problem(StatusCodes.Status400BadRequest, "unreadable-body", "请求内容无法读取：应为 UTF-8 编码的 JSON 或表单，字段名见接口说明。");

    /// <summary>One field of the body is unknown or unreadable; it is named.</summary>
    public static ProblemHttpResult UnreadableField(FieldFault fault)
    {
        var problem = Details(StatusCodes.Status400BadRequest, "unreadable-body", fault.Sentence);
        problem.Extensions["errors"] = Listed([fault]);
        return TypedResults.Problem(problem);
    }

    public static ProblemHttpResult CommentsClosed(string sentence) =>
        Problem(StatusCodes.Status409Conflict, "comments-closed", sentence);

    public static ProblemHttpResult Unsaved() =>
        Problem(StatusCodes.Status503ServiceUnavailable, "storage-unavailable", UnsavedSentence);

    /// <summary>The store has what must be this one's own: no fault of the store, and trying again would not help.</summary>
    public static ProblemHttpResult Conflicting() => Problem(StatusCodes.Status409Conflict, "conflict", ConflictingSentence);

    public static ProblemHttpResult NotNow(string sentence) => Problem(StatusCodes.Status409Conflict, "not-now", sentence);

    public static ProblemHttpResult Invalid(IReadOnlyList<FieldFault> faults, string code = "invalid-feedback")
    {
        var problem = Details(StatusCodes.Status400BadRequest, code, "提交的内容有误，请按 errors 逐项修改后再提交。");
        problem.Extensions["errors"] = Listed(faults);
        return TypedResults.Problem(problem);
    }

    public const string UnsavedSentence = "系统暂时无法保存，您的内容没有被接收。请稍后再提交一次，或使用下方联系方式反映。";
    public const string ConflictingSentence = "这份来件与已收到的另一份冲突，没有保存，原样再提交也不会成功。请重新打开表单填写，或使用下方联系方式反映。";
    public const string TooManySentence = "操作太频繁了，请稍候再试。急事请直接拨打联系电话。";

    public static ProblemHttpResult TooMany() =>
        Problem(StatusCodes.Status429TooManyRequests, "too-many-requests", TooManySentence);

    /// <summary>An effort is asked for first; the challenge comes along, so that one more request is enough.</summary>
    public static ProblemHttpResult EffortNeeded(Challenge challenge)
    {
        var problem = Details(StatusCodes.Status428PreconditionRequired, "effort-needed", EffortSentence);
        problem.Extensions["challenge"] = challenge;
        return TypedResults.Problem(problem);
    }

    public const string EffortSentence = $"现在提交的人很多，请先解出 challenge 中的计算题，把答案放进请求头 {ChallengeEndpoint.Header} 再提交一次；算法见接口说明中的 /api/v1/challenge。";

    public static ProblemHttpResult Problem(int status, string code, string sentence) =>
        TypedResults.Problem(Details(status, code, sentence));

    public static ProblemDetails Details(int status, string code, string sentence) => new()
    {
        Status = status,
        Title = sentence,
        Extensions = { ["code"] = code },
    };

    private static object Listed(IReadOnlyList<FieldFault> faults) => faults.Select(fault => new { fault.Field, Message = fault.Sentence });
}
