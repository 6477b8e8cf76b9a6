using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Suggestions;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>Makes a case of an accepted submission: on disk first, then the receipt, and only then the classifier.</summary>
internal sealed class Intake(
    FeedbackDb db, ReceiptCodes codes, PersonalData personalData, ReplyDeadline deadline, SuggestionQueue suggestions)
{
    /// <summary>Stores the submission durably and returns its receipt; a repeated one returns the receipt it had.</summary>
    /// <exception cref="DbUpdateException">The store failed: nothing was kept and nothing may be acknowledged.</exception>
    public async Task<Receipt> Keep(Submission submission, string? idempotencyKey, DateTimeOffset now, CancellationToken cancel)
    {
        var canonical = Commitment.Canonical(submission);
        var code = codes.Issue(idempotencyKey, canonical);
        var hash = ReceiptCodes.HashOf(code.Characters);
        if (idempotencyKey is not null && await Find(hash, cancel) is { } earlier)
        {
            return Receipt.Of(code, earlier);
        }

        var @case = NewCase(submission, hash, canonical, now);
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

    private Case NewCase(Submission submission, byte[] hash, byte[] canonical, DateTimeOffset now)
    {
        var salt = RandomNumberGenerator.GetBytes(Commitment.SaltLength);
        var @case = new Case
        {
            CodeHash = hash,
            ReceivedAt = now,
            Kind = submission.Kind,
            Subject = submission.Subject,
            Title = submission.Title,
            Text = submission.Text,
            SealedName = personalData.Seal(submission.Name),
            SealedContact = personalData.Seal(submission.Contact),
            ConsentsToPublication = submission.ConsentsToPublication,
            IsProtected = submission.Kind is FeedbackKind.Accusation,
            Salt = salt,
            Commitment = Commitment.Of(salt, canonical),
            DueOn = deadline.For(now).Date,
        };
        @case.Note(new Act(Act.Citizen, now), "提交");
        return @case;
    }
}
