using PublicNotice.FeedbackApi.ProofOfWork;

namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>One kind of refusal: its status, the code that programs know it by, and the sentence it bears, or one like it.</summary>
internal sealed record ProblemKind(int Status, string Code, string Sentence)
{
    public static readonly ProblemKind InvalidFeedback = new(400, "invalid-feedback", "提交的内容有误，请按 errors 逐项修改后再提交。");
    public static readonly ProblemKind InvalidAct = InvalidFeedback with { Code = "invalid-act" };
    public static readonly ProblemKind InvalidAttachment = new(400, "invalid-attachment", "文件不是可以接收的格式。请上传 JPG、PNG、WebP 图片，PDF 或不含宏的 .docx 文档。");
    public static readonly ProblemKind UnreadableBody = new(400, "unreadable-body", "请求内容无法读取：应为 UTF-8 编码的 JSON 或表单，字段名见接口说明。");
    public static readonly ProblemKind CrossSitePost = new(403, "cross-site-post", "这个请求来自其他网站，为了安全没有受理。请从本站页面重新填写。");
    public static readonly ProblemKind UnknownNotice = new(404, "unknown-notice", "没有找到这份公告，请从公告列表重新进入。");
    public static readonly ProblemKind UnknownCode = new(404, "unknown-code", "没有找到与该查询码对应的办件。请对照回执逐字核对；字母不分大小写，连字符可省略。");
    public static readonly ProblemKind NotFound = new(404, "not-found", "网址可能有误，或页面已经移动。您可以从首页或公告列表重新查找。");
    public static readonly ProblemKind MethodNotAllowed = new(405, "method-not-allowed", "这个网址不接受这种请求方法，可用的有：GET、HEAD。");
    public static readonly ProblemKind CommentsClosed = new(409, "comments-closed", "征求意见已于 2026年1月31日 结束，不再接收意见。");
    public static readonly ProblemKind NotNow = new(409, "not-now", "办件处于“已答复”，不能再撤回。请刷新页面查看最新情况。");
    public static readonly ProblemKind Conflict = new(409, "conflict", "这份来件与已收到的另一份冲突，没有保存，原样再提交也不会成功。请重新打开表单填写，或使用下方联系方式反映。");
    public static readonly ProblemKind TooLarge = new(413, "too-large", "提交的内容太大，请把文字控制在 2000 字以内再提交。");
    public static readonly ProblemKind UnsupportedFormat = new(415, "unsupported-format", "不支持这种格式，请用网页表单或 JSON 提交；JSON 须带请求头 Content-Type: application/json。");
    public static readonly ProblemKind EffortNeeded = new(428, "effort-needed", $"现在提交的人很多，请先解出 challenge 中的计算题，把答案放进请求头 {ChallengeEndpoint.Header} 再提交一次；算法见接口说明中的 /api/v1/challenge。");
    public static readonly ProblemKind TooManyRequests = new(429, "too-many-requests", "操作太频繁了，请稍候再试。急事请直接拨打联系电话。");
    public static readonly ProblemKind InternalError = new(500, "internal-error", "系统出现故障，操作没有完成。请稍后再试，或使用下方联系方式反映。");
    public static readonly ProblemKind StorageUnavailable = new(503, "storage-unavailable", "系统暂时无法保存，您的内容没有被接收。请稍后再提交一次，或使用下方联系方式反映。");
    public static readonly ProblemKind Refused = new(400, "refused", "请求无法处理，请返回上一页重试。");

    /// <summary>All that the API may answer.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        InvalidFeedback, InvalidAct, InvalidAttachment, UnreadableBody, CrossSitePost, UnknownNotice, UnknownCode, NotFound, MethodNotAllowed, CommentsClosed,
        NotNow, Conflict, TooLarge, UnsupportedFormat, EffortNeeded, TooManyRequests, InternalError, StorageUnavailable, Refused,
    ];

    /// <summary>Whether the fields at fault come along in <c>errors</c>.</summary>
    public bool NamesFields => this == InvalidFeedback || this == InvalidAct;
}
