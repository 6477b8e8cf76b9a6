using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using PublicNotice.FeedbackApi.RateLimits;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>
/// Takes in the files of a form. They are kept at once, and the form carries a sealed slip for each of them from page to
/// page, so that nobody has to choose them again after a mistake. What no submission claims is swept away.
/// </summary>
internal sealed class Uploads(AttachmentStore store, UploadRoom room, AddressLimits limits, IDataProtectionProvider protection)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(2);
    private const string Field = "files";
    private const string SlipsField = "slips";
    private const string RemoveField = "remove";

    private readonly ITimeLimitedDataProtector _slips = protection.CreateProtector("PublicNotice.Slips.v1").ToTimeLimitedDataProtector();

    /// <summary>The files of a form, those of its earlier pages first, and what is wrong with the new ones.</summary>
    public async Task<(IReadOnlyList<SentFile> Files, IReadOnlyList<FieldFault> Faults)> Take(HttpContext context, IFormCollection form)
    {
        var slips = form[SlipsField].FirstOrDefault()?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var files = slips.Where(slip => !form[RemoveField].Contains(slip)).Select(Read).OfType<SentFile>().Take(AttachmentRules.MostFiles).ToList();
        var faults = new List<FieldFault>();
        foreach (var sent in form.Files.GetFiles(Field).Where(sent => sent.Length > 0 || sent.FileName.Length > 0))
        {
            if (await FaultOf(context, sent, files) is { } sentence)
            {
                faults.Add(new(Field, sentence));
            }
        }

        return (files, faults);
    }

    /// <summary>The slip that the next page carries for a file.</summary>
    public string SlipOf(SentFile file) => _slips.Protect(JsonSerializer.Serialize(file), Life);

    private async Task<string?> FaultOf(HttpContext context, IFormFile sent, List<SentFile> files)
    {
        var name = FileNames.Clean(sent.FileName, Path.GetExtension(sent.FileName).TrimStart('.'));
        if (files.Count == AttachmentRules.MostFiles)
        {
            return $"附件最多 {AttachmentRules.MostFiles} 个，“{name}”没有上传。";
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

    private SentFile? Read(string slip)
    {
        try
        {
            return JsonSerializer.Deserialize<SentFile>(_slips.Unprotect(slip));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
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
