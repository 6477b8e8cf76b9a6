using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Submit;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>
/// 查询进度 on pages. Each form bears the code: it proves more than a token of a cookie could, and no other site knows it.
/// </summary>
internal static class TrackPages
{
    public static void MapTrackPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/track", () => new RazorComponentResult<TrackPage>()).ExcludeFromDescription();
        var group = routes.MapGroup("/track").RequireRateLimiting(RateLimitPolicies.LookUp).DisableAntiforgery().ExcludeFromDescription();
        OnlyReads.On(group.MapPost("/", Show).Accepts<TrackRequest>("application/x-www-form-urlencoded"));
        group.MapPost("/messages", Supplement).HoldsTypedWords("text");
        group.MapPost("/withdraw", Withdraw);
        group.MapPost("/rating", Rate);
        group.MapPost("/reopen", Reopen).HoldsTypedWords("reason");
        group.MapPost("/appeal", Appeal).HoldsTypedWords("reason");
        OnlyReads.On(group.MapPost("/export", Export));
        foreach (var act in (string[])["messages", "withdraw", "rating", "reopen", "appeal", "export"])
        {
            // Where a page was shown that answered a post: whoever opens that address again is asked for the code.
            routes.MapGet($"/track/{act}", () => SeeOther.To(SiteLinks.Track)).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> Show(HttpContext context, LookUp lookUp)
    {
        var fields = await Fields(context);
        return await lookUp.Find(fields("code"), context.RequestAborted) is { } found
            ? Page(StatusCodes.Status200OK, fields("code"), found)
            : Unknown(fields("code"));
    }

    private static async Task<IResult> Supplement(HttpContext context, CitizenDesk desk, LookUp lookUp)
    {
        var fields = await Fields(context);
        return await Answer(
            context, lookUp, fields, "text", "您的补充已收到。", await desk.Supplement(fields("code"), fields("text"), fields("key"), context.RequestAborted));
    }

    private static async Task<IResult> Withdraw(HttpContext context, CitizenDesk desk, LookUp lookUp)
    {
        var fields = await Fields(context);
        return await Answer(
            context, lookUp, fields, "withdraw", "来件已撤回，不再办理。", fields("sure") is null
                ? new TrackResult.Faulty(new("sure", "撤回后不能恢复。请先勾选“我确定撤回”，再点“撤回”。"))
                : await desk.Withdraw(fields("code"), context.RequestAborted));
    }

    private static async Task<IResult> Rate(HttpContext context, CitizenDesk desk, LookUp lookUp)
    {
        var fields = await Fields(context);
        return await Answer(
            context, lookUp, fields, "rating", "感谢您的评价，已经收到。", await desk.Rate(fields("code"), fields("rating"), context.RequestAborted));
    }

    private static async Task<IResult> Reopen(HttpContext context, CitizenDesk desk, LookUp lookUp)
    {
        var fields = await Fields(context);
        return await Answer(
            context, lookUp, fields, "reason", "已重新办理，新的期限见下方。", await desk.Reopen(fields("code"), fields("reason"), fields("key"), context.RequestAborted));
    }

    private static async Task<IResult> Appeal(HttpContext context, CitizenDesk desk, LookUp lookUp)
    {
        var fields = await Fields(context);
        return await Answer(
            context, lookUp, fields, "reason", "申诉已收到，将重新审核。", await desk.Appeal(fields("code"), fields("reason"), fields("key"), context.RequestAborted));
    }

    private static async Task<IResult> Export(HttpContext context, CaseExport export, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json)
    {
        var fields = await Fields(context);
        return await export.Of(fields("code"), context.RequestAborted) is { } record
            ? TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(record, json.Value.SerializerOptions), "application/json; charset=utf-8", "我的来件.json")
            : Unknown(fields("code"));
    }

    private static async Task<Func<string, string?>> Fields(HttpContext context)
    {
        context.KeepOutOfCaches();
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        return name => form[name].FirstOrDefault() is { Length: > 0 } value ? value : null;
    }

    // Whatever was refused, the case is shown again with what was typed.
    private static async Task<IResult> Answer(
        HttpContext context, LookUp lookUp, Func<string, string?> fields, string field, string done, TrackResult result)
    {
        var code = fields("code");
        if (result is TrackResult.Done(var view))
        {
            return Page(StatusCodes.Status200OK, code, view, done);
        }

        var (status, fault) = result switch
        {
            TrackResult.Faulty(var wrong) => (StatusCodes.Status400BadRequest, wrong),
            TrackResult.Refused(var sentence) => (StatusCodes.Status409Conflict, new FieldFault("form", sentence)),
            TrackResult.Unsaved => (StatusCodes.Status503ServiceUnavailable, new FieldFault("form", Problems.UnsavedSentence)),
            _ => (StatusCodes.Status404NotFound, null),
        };
        return fault is not null && await lookUp.Find(code, context.RequestAborted) is { } found
            ? Page(status, code, found, null, fault, fields(field), HasForm(found, field))
            : Unknown(code);
    }

    private static RazorComponentResult<TrackPage> Unknown(string? code) =>
        new(new { Code = code, Asked = true }) { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<TrackPage> Page(
        int status, string? code, CaseView found, string? done = null, FieldFault? fault = null, string? typed = null, bool hasForm = true) =>
        new(new { Code = ReceiptCode.TryParse(code)?.ToString(), Case = found, Asked = true, Done = done, Fault = fault, Typed = typed, HasForm = hasForm }) { StatusCode = status };

    // The case may have moved on while somebody wrote, and what they wrote in is gone.
    private static bool HasForm(CaseView found, string field) => field switch
    {
        "text" => found.May.Contains("supplement"),
        "reason" => found.May.Contains("reopen") || found.May.Contains("appeal"),
        _ => true,
    };
}
