using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>Finds the case that a receipt code opens.</summary>
internal sealed class LookUp(FeedbackDb db, PersonalData personalData, DivisionNames divisions, ReplyDeadline deadline)
{
    private static readonly string Nobodys = new('!', ReceiptCode.Length);

    /// <summary>
    /// The citizen's view; null when the code opens nothing. A mistyped code takes the same way through hash and store
    /// as an unknown one, so that neither answer nor time tells them apart.
    /// </summary>
    public async Task<CaseView?> Find(string? typed, CancellationToken cancel)
    {
        var hash = ReceiptCodes.HashOf(ReceiptCode.TryParse(typed)?.Characters ?? Nobodys);
        var @case = await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.CodeHash == hash, cancel);
        return @case is null ? null : CaseView.Of(@case, personalData.Open(@case), divisions.NameOf, deadline.Rule);
    }
}
