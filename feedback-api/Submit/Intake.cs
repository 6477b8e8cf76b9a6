using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Attachments;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Suggestions;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>Makes a case of an accepted submission: on disk first, then the receipt, and only then the classifier.</summary>
internal sealed class Intake(
    CaseWriter writer, RecordKeys keys, ReceiptCodes codes, CaseMaker cases, AttachmentStore files, SuggestionQueue suggestions, IServiceScopeFactory scopes)
{
    /// <summary>Stores the submission durably and returns its receipt; a repeated one returns the receipt it had.</summary>
    /// <exception cref="System.Data.Common.DbException">The store failed: nothing was kept and nothing may be acknowledged.</exception>
    /// <exception cref="IOException">The disk failed, or too many wait: likewise.</exception>
    public async Task<Receipt> Keep(Submission submission, string? idempotencyKey, DateTimeOffset now, CancellationToken cancel)
    {
        var canonical = CanonicalSubmission.Of(submission);
        var code = codes.Issue(idempotencyKey, canonical);
        try
        {
            return await Keep(submission, code, canonical, now, cancel);
        }
        catch (Exception e) when (submission.Files.Count > 0 && StoreFaults.IsConflict(e))
        {
            // The letter was sent, changed and sent again: its files are the earlier case's, so this one gets its own.
            return await Keep(submission with { Files = [.. submission.Files.Select(files.Copy)] }, code, canonical, now, cancel);
        }
    }

    /// <summary>The receipt of a submission that was kept before under the same key; null when none was.</summary>
    public async Task<Receipt?> Repeated(Submission submission, string? idempotencyKey, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(idempotencyKey))
        {
            return null;
        }

        var code = codes.Issue(idempotencyKey, CanonicalSubmission.Of(submission));
        return await Find(ReceiptCodes.HashOf(code.Characters), cancel) is { } kept ? Receipt.Of(code, kept) : null;
    }

    private async Task<Receipt> Keep(Submission submission, ReceiptCode code, string canonical, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = ReceiptCodes.HashOf(code.Characters);
        using var key = RecordKey.New();
        var @case = cases.Make(submission, key, hash, canonical, now);
        if (!await writer.Keep(@case, keys.Wrap(key, hash)))
        {
            return Receipt.Of(code, (await Find(hash, cancel))!);
        }

        suggestions.Enqueue(@case.Id);
        return Receipt.Of(code, @case);
    }

    private async Task<Case?> Find(byte[] hash, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Cases.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.CodeHash == hash, cancel);
    }
}
