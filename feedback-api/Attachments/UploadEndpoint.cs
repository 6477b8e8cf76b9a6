using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.WebUtilities;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.RateLimits;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>A file that waits for the letter that names it.</summary>
/// <param name="Slip">Stands for the file in <c>attachments</c> of one letter.</param>
/// <param name="Name">Its cleaned name, as staff will see it.</param>
/// <param name="Format">jpg, png, webp, pdf or docx, recognised by its content.</param>
/// <param name="Bytes">How many are kept: pictures are drawn anew.</param>
/// <param name="Sha256">Of the bytes as they were sent, hexadecimal: what the receipt's proof is made of.</param>
/// <param name="Until">When it is swept away if no letter has named it.</param>
public sealed record UploadedFile(string Slip, string Name, string Format, long Bytes, string Sha256, DateTimeOffset Until);

/// <summary>附件 for programs: one file a request, before the letter that names its slip.</summary>
internal static partial class UploadEndpoint
{
    public const string Path = "/api/v1/attachments";
    private const int HeldInMemory = 64 * 1024;

    public static void MapUploads(this IEndpointRouteBuilder routes) => routes.MapPost(Path, Upload)
        .WithMetadata(new LargeBodies(AttachmentRules.MostBytes, ""))
        .WithTags("提交").WithName("upload").WithSummary("上传一个附件")
        .WithDescription(
            "请求正文就是文件本身（JPG、PNG、WebP、PDF 或不含宏的 .docx，不超过 10 MB），不是表单；格式按内容识别，图片重新绘制、不留拍摄信息。"
            + $"把得到的 slip 写进 POST /api/v1/feedback 的 attachments，每份来件最多 {AttachmentRules.MostFiles} 个；到 until 还没有来件用到的文件会被删除。")
        .Accepts<Stream>("application/octet-stream", OpenApiDescription.AnyFormat)
        .Produces<UploadedFile>(StatusCodes.Status201Created)
        .RefusesBodies(ProblemKind.InvalidAttachment);

    /// <param name="name">文件名，如“现场.jpg”，供工作人员辨认。</param>
    private static async Task<IResult> Upload(HttpContext context, FileReception reception, Slips slips, ILogger<FileReception> logger, string? name = null)
    {
        context.KeepOutOfCaches();
        if (context.Request.HasFormContentType)
        {
            return Problems.NotAForm();
        }

        try
        {
            switch (await reception.Take(context, name, () => WholeBody(context)))
            {
                case FileReply.Taken(var file):
                    var (slip, until) = slips.Of(file);
                    return TypedResults.Created((string?)null, new UploadedFile(slip, file.Name, file.Format, file.Length, file.Hash, until));
                case FileReply.Refused(var why):
                    return Problems.InvalidAttachment("文件" + why);
                case FileReply.TooMany(var lease):
                    RateLimitSetup.TellWhen(context, lease);
                    return Problems.TooMany();
                default:
                    throw new InvalidOperationException("a file without a reply");
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not BadHttpRequestException and not ConnectionResetException))
        {
            Log.NotKept(logger, e.Message);
            return Problems.Unsaved(context);
        }
    }

    // On disk but for small ones: a slow sender takes no memory.
    private static async Task<Stream> WholeBody(HttpContext context)
    {
        context.Request.EnableBuffering(HeldInMemory);
        await context.Request.Body.DrainAsync(context.RequestAborted);
        context.Request.Body.Position = 0;
        return context.Request.Body;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "An attachment could not be kept, and its sender was told: {Reason}")]
        public static partial void NotKept(ILogger logger, string reason);
    }
}
