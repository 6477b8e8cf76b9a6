using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Suggestions;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>Makes a case of an accepted submission: on disk first, then the receipt, and only then the classifier.</summary>
internal sealed class Intake(FeedbackDb db, ReceiptCodes codes, CaseMaker cases, SuggestionQueue suggestions)
{
    /// <summary>Stores the submission durably and returns its receipt; a repeated one returns the receipt it had.</summary>
    /// <exception cref="DbUpdateException">The store failed: nothing was kept and nothing may be acknowledged.</exception>
    public async Task<Receipt> Keep(Submission submission, string? idempotencyKey, DateTimeOffset now, CancellationToken cancel)
    {
        var canonical = CanonicalSubmission.Of(submission);
        var code = codes.Issue(idempotencyKey, canonical);
        var hash = ReceiptCodes.HashOf(code.Characters);
        if (idempotencyKey is not null && await Find(hash, cancel) is { } earlier)
        {
            return Receipt.Of(code, earlier);
        }

        var @case = cases.Make(submission, hash, canonical, now);
        db.Cases.Add(@case);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (idempotencyKey is not null)
        {
            // Two at once with one key: the other one may have stored it. If not, the store itself failed.
            db.ChangeTracker.Clear();
            if (await Find(hash, cancel) is { } other)
            {
                return Receipt.Of(code, other);
            }

            throw;
        }

        suggestions.Enqueue(@case.Id);
        return Receipt.Of(code, @case);
    }

    private Task<Case?> Find(byte[] hash, CancellationToken cancel) =>
        db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.CodeHash == hash, cancel);
}
