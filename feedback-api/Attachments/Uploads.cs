using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>
/// Takes in the files of a form. They are kept at once, and the form carries a sealed slip for each of them from page to
/// page, so that nobody has to choose them again after a mistake. What no submission claims is swept away.
/// </summary>
internal sealed partial class Uploads(AttachmentStore store, UploadRoom room, AddressLimits limits, Slips slips, ILogger<Uploads> logger)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(2);
    private const string Field = "files";
    private const string SlipsField = "slips";
    private const string RemoveField = "remove";

    /// <summary>The files of a form, those of its earlier pages first; what is wrong with any of them, and the status that says so.</summary>
    public async Task<(IReadOnlyList<SentFile> Files, IReadOnlyList<FieldFault> Faults, int Status)> Take(HttpContext context, IFormCollection form)
    {
        var status = StatusCodes.Status400BadRequest;
        var (files, sentences) = Claimed(form);
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

    // Nothing that a slip stood for is left out without a word.
    private (List<SentFile> Files, List<string> Sentences) Claimed(IFormCollection form)
    {
        var files = new List<SentFile>();
        var sentences = new List<string>();
        var sent = form[SlipsField].SelectMany(field => field?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []);
        foreach (var slip in sent.Where(slip => !form[RemoveField].Contains(slip)))
        {
            var (file, name) = slips.Read(slip);
            if (file is null)
            {
                sentences.Add($"附件{(name is null ? "" : $"“{name}”")}已过期或无法读取，请重新选择。");
            }
            else if (files.Count == AttachmentRules.MostFiles && !files.Contains(file))
            {
                sentences.Add(OneTooMany(file.Name));
            }
            else if (!files.Contains(file))
            {
                files.Add(file);
            }
        }

        return (files, sentences);
    }

    private static string OneTooMany(string name) => $"附件最多 {AttachmentRules.MostFiles} 个，“{name}”没有上传。";

    private static string CleanName(IFormFile sent) => FileNames.Clean(sent.FileName, Path.GetExtension(sent.FileName).TrimStart('.'));

    private async Task<string?> FaultOf(HttpContext context, IFormFile sent, List<SentFile> files)
    {
        var name = CleanName(sent);
        if (files.Count == AttachmentRules.MostFiles)
        {
            return OneTooMany(name);
        }

        if (sent.Length > AttachmentRules.MostBytes)
        {
            return $"“{name}”超过 10 MB，请压缩或拆分后再上传。";
        }

        if (limits.Take(limits.Uploads, context.Connection.RemoteIpAddress) is { } refused)
        {
            return $"上传太频繁，“{name}”没有上传，请 {refused.RetryAfter} 秒后再试，或先不带附件提交。";
        }

        // One picture at a time is unpacked: it may take two hundred megabytes while it is.
        using var place = await room.Enter(context.RequestAborted);
        using var bytes = new MemoryStream((int)sent.Length);
        await sent.CopyToAsync(bytes, context.RequestAborted);
        var (file, fault) = AttachmentRules.Check(sent.FileName, bytes.ToArray());
        if (file is null)
        {
            return $"“{name}”{fault}";
        }

        var (key, secret) = store.Keep(file.Content);
        files.Add(new SentFile(key, secret, file.Format, file.Name, file.Content.Length, file.Hash));
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "An attachment could not be kept, and its sender was told: {Reason}")]
        public static partial void NotKept(ILogger logger, string reason);
    }
}

/// <summary>Lets one upload at a time be unpacked.</summary>
internal sealed class UploadRoom : IDisposable
{
    private readonly SemaphoreSlim _door = new(1);

    public async Task<IDisposable> Enter(CancellationToken cancel)
    {
        await _door.WaitAsync(cancel);
        return new Place(_door);
    }

    public void Dispose() => _door.Dispose();

    private sealed class Place(SemaphoreSlim door) : IDisposable
    {
        public void Dispose() => door.Release();
    }
}
