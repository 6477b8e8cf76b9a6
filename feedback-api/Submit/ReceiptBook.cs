using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>A receipt with the words that it proves.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Notice">The id of the notice that it is about; null for the standing channel.</param>
/// <param name="Submission">The canonical form of what was sent.</param>
/// <param name="IsProtected">Whether the case is a protected one.</param>
/// <param name="Deadline">How the deadline was worked out.</param>
/// <param name="Files">The names of the attachments that were kept.</param>
public sealed record IssuedReceipt(Receipt Receipt, string? Notice, string Submission, bool IsProtected, DeadlineWork Deadline, IReadOnlyList<string> Files);

/// <summary>Shows a receipt again to the browser that has just been given it.</summary>
internal sealed class ReceiptBook(IServiceScopeFactory scopes, PersonalData personalData, ReplyDeadline deadline)
{
    public async Task<IssuedReceipt?> Open(string? code, CancellationToken cancel)
    {
        if (ReceiptCode.TryParse(code) is not { } parsed)
        {
            return null;
        }

        var hash = ReceiptCodes.HashOf(parsed.Characters);
        // A scope of its own: who submits by the API never asks, and opens no connection.
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Cases.AsNoTracking().AsSplitQuery()
            .FirstOrDefaultAsync(c => c.CodeHash == hash, cancel) is not { ErasedAt: null } @case
            ? null
            : new IssuedReceipt(
                Receipt.Of(parsed, @case),
                @case.Subject?.NoticeId,
                CanonicalSubmission.Of(@case, personalData.Open(@case)),
                @case.IsProtected,
                DeadlineWork.Of(deadline.WorkFor(@case.ReceivedAt)),
                [.. @case.Attachments.OrderBy(file => file.Id).Select(file => personalData.Open(@case, Place.FileName, file.SealedName)!)]);
    }
}
