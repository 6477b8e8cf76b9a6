using Microsoft.AspNetCore.Http.HttpResults;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Notices;

/// <summary>The notices as data, with the state of their periods at this moment.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/notices").WithTags("公告");
        group.MapGet("/", List).WithName("notices").WithSummary("全部公告").WithDescription("新的在前，附此刻是否接收意见。")
            .Refuses();
        group.MapGet("/{id}", One).WithName("notice").WithSummary("一份公告").WithDescription("按公告编号读取，附此刻是否接收意见。")
            .Refuses(ProblemKind.UnknownNotice);
    }

    private static Ok<IEnumerable<NoticeView>> List(PublishedNotices notices, TimeProvider clock) =>
        TypedResults.Ok(notices.All.Select(notice => NoticeView.Of(notice, clock.GetUtcNow())));

    private static Results<Ok<NoticeView>, ProblemHttpResult> One(string id, PublishedNotices notices, TimeProvider clock) =>
        notices.Find(id) is { } notice
            ? TypedResults.Ok(NoticeView.Of(notice, clock.GetUtcNow()))
            : Problems.UnknownNotice();
}

/// <summary>A notice and whether it takes comments now.</summary>
public sealed record NoticeView(PublishedNotice Notice, string? State, bool IsOpen, string Label, string Sentence)
{
    internal static NoticeView Of(PublishedNotice notice, DateTimeOffset now)
    {
        var window = notice.CommentWindowAt(now);
        return new(notice, window.State?.ToString(), window.IsOpen, window.Label, window.Sentence);
    }
}
