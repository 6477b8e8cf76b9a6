using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>All that is kept about one person's case (个人信息保护法 第四十五条), in a form that programs can read.</summary>
/// <param name="Case">What the citizen sees when tracking it.</param>
/// <param name="Kind">The kind as it was sent.</param>
/// <param name="Name">The name that was given; null for an anonymous submission.</param>
/// <param name="Contact">The contact that was given.</param>
/// <param name="ConsentsToPublication">Whether publication was agreed to.</param>
/// <param name="Notice">The id of the notice that it is about; null for the standing channel.</param>
/// <param name="Revision">The revision of the notice that was current then.</param>
/// <param name="Item">The permanent id of the item; null for the whole notice.</param>
/// <param name="AttachmentHashes">SHA-256 of each file as it was sent, hexadecimal, in the order of the form.</param>
/// <param name="Algorithm">How the commitment is computed.</param>
/// <param name="Salt">The proof's salt, hexadecimal.</param>
/// <param name="Commitment">The proof's commitment, hexadecimal.</param>
/// <param name="Submission">The canonical form that the proof commits to (docs/receipts.md); null once the words are erased.</param>
public sealed record CaseRecord(
    CaseView Case, string Kind, string? Name, string? Contact, bool ConsentsToPublication, string? Notice, int? Revision, string? Item,
    IReadOnlyList<string> AttachmentHashes, string Algorithm, string Salt, string Commitment, string? Submission);

/// <summary>Hands out one's own record.</summary>
internal sealed class CaseExport(LookUp lookUp, CaseViews views, PersonalData personalData)
{
    public async Task<CaseRecord?> Of(string? code, CancellationToken cancel) =>
        await lookUp.FindBoth(code, cancel) is { } found ? Of(found.Case, found.Joined, personalData.Open(found.Case)) : null;

    private CaseRecord Of(Case @case, Case? joined, CaseWords words) => new(
        views.Of(@case, joined),
        @case.Kind.Word(),
        words.Name,
        words.Contact,
        @case.ConsentsToPublication,
        @case.Subject?.NoticeId,
        @case.Subject?.Revision,
        @case.Subject?.ItemId,
        [.. @case.Attachments.OrderBy(file => file.Id).Select(file => Convert.ToHexStringLower(file.Hash))],
        Commitment.Algorithm,
        Convert.ToHexStringLower(@case.Salt),
        Convert.ToHexStringLower(@case.Commitment),
        @case.ErasedAt is null ? CanonicalSubmission.Of(@case, words) : null);
}
