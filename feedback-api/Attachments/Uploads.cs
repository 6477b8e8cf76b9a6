using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>
/// Takes in the files of a form. They are kept at once, and the form carries a sealed slip for each of them from page to
/// page, so that nobody has to choose them again after a mistake. What no submission claims is swept away.
/// </summary>
internal sealed partial class Uploads(FileReception reception, Slips slips, ILogger<Uploads> logger)
{
    private const string Field = "files";
    private const string SlipsField = "slips";
    private const string RemoveField = "remove";

    /// <summary>The files of a form, those of its earlier pages first; what is wrong with any of them, and the status that says so.</summary>
    public async Task<(IReadOnlyList<SentFile> Files, IReadOnlyList<FieldFault> Faults, int Status)> Take(HttpContext context, IFormCollection form)
    {
        var status = StatusCodes.Status400BadRequest;
        var (files, sentences) = slips.Claim(form[SlipsField]
            .SelectMany(field => field?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
            .Where(slip => !form[RemoveField].Contains(slip)));
        foreach (var sent in form.Files.GetFiles(Field).Where(sent => sent.Length > 0 || sent.FileName.Length > 0))
        {
            try
            {
                if (await FaultOf(context, sent, files) is { } sentence)
                {
                    sentences.Add(sentence);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.NotKept(logger, e.Message);
                status = StatusCodes.Status503ServiceUnavailable;
                sentences.Add($"附件没有保存：系统暂时存不下“{CleanName(sent)}”。请稍后重新选择，或先不带附件提交。");
            }
        }

        return (files, [.. sentences.Distinct().Select(sentence => new FieldFault(Field, sentence))], status);
    }

    private static string CleanName(IFormFile sent) => FileNames.Clean(sent.FileName, Path.GetExtension(sent.FileName).TrimStart('.'));

    private async Task<string?> FaultOf(HttpContext context, IFormFile sent, List<SentFile> files)
    {
        var name = CleanName(sent);
        if (files.Count == AttachmentRules.MostFiles)
        {
            return AttachmentRules.OneTooMany(name);
        }

        if (sent.Length > AttachmentRules.MostBytes)
        {
            return $"“{name}”超过 10 MB，请压缩或拆分后再上传。";
        }

        switch (await reception.Take(context, sent.FileName, () => Task.FromResult(sent.OpenReadStream())))
        {
            case FileReply.Taken(var file):
                files.Add(file);
                return null;
            case FileReply.Refused(var why):
                return $"“{name}”{why}";
            case FileReply.TooMany(var lease):
                return $"上传太频繁，“{name}”没有上传，请 {lease.RetryAfter} 秒后再试，或先不带附件提交。";
            default:
                throw new InvalidOperationException("a file without a reply");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "An attachment could not be kept, and its sender was told: {Reason}")]
        public static partial void NotKept(ILogger logger, string reason);
    }
}
