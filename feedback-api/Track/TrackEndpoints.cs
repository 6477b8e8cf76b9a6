using Microsoft.AspNetCore.Mvc;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.RateLimits;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>查询进度: by receipt code, on pages and by the API.</summary>
internal static class TrackEndpoints
{
    public static void AddTrack(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<LookUp>().AddScoped<CitizenDesk>().AddScoped<CaseExport>().AddSingleton<CaseViews>();

    public static void MapTrack(this IEndpointRouteBuilder routes)
    {
        routes.MapTrackPages();
        var group = routes.MapGroup("/api/v1/track").WithTags("查询").RequireRateLimiting(RateLimitPolicies.LookUp);
        Describe<TrackRequest>(OnlyReads.On(group.MapPost("/", Find)), "凭查询码查看办件", "track").Produces<CaseView>();
        DescribeAct<MessageRequest>(group.MapPost("/messages", Supplement), "补充情况，或回答办理机关的提问", "supplement", Repeatable);
        DescribeAct<TrackRequest>(group.MapPost("/withdraw", Withdraw), "撤回办件（答复之前）", "withdraw");
        DescribeAct<RatingRequest>(group.MapPost("/rating", Rate), "评价答复，办件随之办结", "rate");
        DescribeAct<ReopenRequest>(group.MapPost("/reopen", Reopen), "反映问题没有解决，重新办理", "reopen", Repeatable);
        DescribeAct<AppealRequest>(group.MapPost("/appeal", Appeal), "对“无效信息”或“重复反映”提出申诉，由人重新审核", "appeal", Repeatable);
        Describe<TrackRequest>(OnlyReads.On(group.MapPost("/export", Export)), "导出本系统保存的与本件有关的全部内容", "export").Produces<CaseRecord>();
    }

    private const string Description = "查询码只放在请求正文里。";
    private const string Repeatable = "请求头 Idempotency-Key 可选：用同一个值重复同样的话，只算一次；同一个值配上别的话，另算一次。";

    private static RouteHandlerBuilder Describe<T>(RouteHandlerBuilder route, string summary, string name, params ProblemKind[] refusals)
        where T : TrackRequest =>
        route.WithSummary(summary).WithName(name).WithDescription(Description).Accepts<T>("application/json")
            .RefusesBodies([ProblemKind.UnknownCode, .. refusals]);

    // Withdrawing says nothing that could be faulty.
    private static void DescribeAct<T>(RouteHandlerBuilder route, string summary, string name, string more = "")
        where T : TrackRequest =>
        Describe<T>(route, summary, name, typeof(T) == typeof(TrackRequest) ? [ProblemKind.NotNow] : [ProblemKind.InvalidAct, ProblemKind.NotNow])
            .WithDescription(Description + more).Produces<CaseView>();

    private static Task<IResult> Find(HttpContext context, LookUp lookUp) => Read<TrackRequest>(context, async request =>
        await lookUp.Find(request.Code, context.RequestAborted) is { } found ? TypedResults.Ok(found) : Problems.UnknownCode());

    private static Task<IResult> Export(HttpContext context, CaseExport export) => Read<TrackRequest>(context, async request =>
        await export.Of(request.Code, context.RequestAborted) is { } record ? TypedResults.Ok(record) : Problems.UnknownCode());

    private static Task<IResult> Supplement(HttpContext context, CitizenDesk desk, [FromHeader(Name = "Idempotency-Key")] string? key = null) =>
        Read<MessageRequest>(context, async request => Answer(context, await desk.Supplement(request.Code, request.Text, key, context.RequestAborted)));

    private static Task<IResult> Withdraw(HttpContext context, CitizenDesk desk) =>
        Read<TrackRequest>(context, async request => Answer(context, await desk.Withdraw(request.Code, context.RequestAborted)));

    private static Task<IResult> Rate(HttpContext context, CitizenDesk desk) =>
        Read<RatingRequest>(context, async request => Answer(context, await desk.Rate(request.Code, request.Rating, context.RequestAborted)));

    private static Task<IResult> Reopen(HttpContext context, CitizenDesk desk, [FromHeader(Name = "Idempotency-Key")] string? key = null) =>
        Read<ReopenRequest>(context, async request => Answer(context, await desk.Reopen(request.Code, request.Reason, key, context.RequestAborted)));

    private static Task<IResult> Appeal(HttpContext context, CitizenDesk desk, [FromHeader(Name = "Idempotency-Key")] string? key = null) =>
        Read<AppealRequest>(context, async request => Answer(context, await desk.Appeal(request.Code, request.Reason, key, context.RequestAborted)));

    private static async Task<IResult> Read<T>(HttpContext context, Func<T, Task<IResult>> answer)
        where T : class
    {
        context.KeepOutOfCaches();
        var (request, refusal) = await JsonBody.Read<T>(context);
        return request is null ? refusal! : await answer(request);
    }

    private static IResult Answer(HttpContext context, TrackResult result) => result switch
    {
        TrackResult.Done(var view) => TypedResults.Ok(view),
        TrackResult.UnknownCode => Problems.UnknownCode(),
        TrackResult.Faulty(var fault) => Problems.Invalid([fault], ProblemKind.InvalidAct),
        TrackResult.Refused(var sentence) => Problems.NotNow(sentence),
        _ => Problems.Unsaved(context),
    };
}
