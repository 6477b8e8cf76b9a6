using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>提交: the form, and the one address that takes it from people and programs.</summary>
internal static class FeedbackEndpoints
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static void AddSubmit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CaseMaker>().AddSingleton<Intake>().AddSingleton<Reception>().AddScoped<FeedbackForm>();
        builder.Services.AddSingleton<ReceiptBook>().AddSingleton<ReceiptHandover>().AddSingleton<ReceiptCookie>();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    public static void MapSubmit(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feedback", Form).ExcludeFromDescription();
        // Where a refused form was shown: whoever opens that address again gets the form.
        routes.MapGet("/api/v1/feedback", () => SeeOther.To(SiteLinks.Feedback)).ExcludeFromDescription();
        routes.MapPost("/api/v1/feedback", Submit)
            .WithTags("提交").WithSummary("提交意见、建议、咨询、求助、投诉或检举控告")
            .WithDescription("请求头 Idempotency-Key 可选：重复的请求得到同一份回执。")
            .Accepts<FeedbackRequest>("application/json", "application/x-www-form-urlencoded")
            .Produces<Receipt>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Form(HttpContext context, FeedbackForm form, string? notice = null, string? item = null, string? kind = null) =>
        form.Show(context, new FeedbackRequest { Notice = notice, Item = item, Kind = kind }, StatusCodes.Status200OK);

    private static Task<IResult> Submit(
        HttpContext context, Reception reception, FeedbackForm form, ReceiptHandover handover, IAntiforgery antiforgery) =>
        context.Request.HasFormContentType
            ? SubmitForm(context, reception, form, handover, antiforgery)
            : SubmitJson(context, reception);

    private static async Task<IResult> SubmitForm(
        HttpContext context, Reception reception, FeedbackForm form, ReceiptHandover handover, IAntiforgery antiforgery)
    {
        var entered = FormFields.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        if (!IsOurOwnPage(context) && !await antiforgery.IsRequestValidAsync(context))
        {
            return form.Show(context, entered, StatusCodes.Status400BadRequest,
                new FieldFault("form", "页面停留时间过长，为了安全请再点一次“提交”。您填写的内容都还在。如果反复出现这句话，请在浏览器中允许本站使用 Cookie。"));
        }

        switch (await reception.Receive(context, entered))
        {
            case Reply.Kept(var receipt):
                return await handover.Give(context, receipt);
            case Reply.Faulty(var faults):
                return form.Show(context, entered, StatusCodes.Status400BadRequest, faults);
            case Reply.TooMany(var lease):
                context.Response.Headers.RetryAfter = RateLimitSetup.RetryAfter(lease);
                return form.Show(context, entered, StatusCodes.Status429TooManyRequests, new FieldFault("form", Problems.TooManySentence));
            case Reply.Closed:
                return form.Show(context, entered, StatusCodes.Status409Conflict);
            default:
                return form.Show(context, entered, StatusCodes.Status503ServiceUnavailable, new FieldFault("form", Problems.UnsavedSentence));
        }
    }

    // No page of another site can say this of itself, and browsers without cookies say it too.
    private static bool IsOurOwnPage(HttpContext context) => context.Request.Headers["Sec-Fetch-Site"] == "same-origin";

    private static async Task<IResult> SubmitJson(HttpContext context, Reception reception)
    {
        if (await Read(context) is not { } request)
        {
            return Problems.UnreadableBody();
        }

        switch (await reception.Receive(context, request))
        {
            case Reply.Kept(var receipt):
                context.KeepOutOfCaches();
                return TypedResults.Created((string?)null, receipt);
            case Reply.Faulty(var faults):
                return Problems.Invalid(faults);
            case Reply.TooMany(var lease):
                context.Response.Headers.RetryAfter = RateLimitSetup.RetryAfter(lease);
                return Problems.TooMany();
            case Reply.Closed(var sentence):
                return Problems.CommentsClosed(sentence);
            default:
                return Problems.Unsaved();
        }
    }

    private static async Task<FeedbackRequest?> Read(HttpContext context)
    {
        try
        {
            var request = await JsonSerializer.DeserializeAsync<FeedbackRequest>(context.Request.Body, Strict, context.RequestAborted);
            return request is null ? null : request with { IdempotencyKey = context.Request.Headers["Idempotency-Key"].FirstOrDefault() };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string in the JSON that is not UTF-8.
            return null;
        }
    }
}
