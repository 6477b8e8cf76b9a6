using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>All that is kept about one person's case (个人信息保护法 第四十五条), in a form that programs can read.</summary>
/// <param name="Case">What the citizen sees when tracking it.</param>
/// <param name="Kind">The kind as it was sent.</param>
/// <param name="Name">The name that was given; null for an anonymous submission.</param>
/// <param name="Contact">The contact that was given.</param>
/// <param name="ConsentsToPublication">Whether publication was agreed to.</param>
/// <param name="Salt">The proof's salt, hexadecimal.</param>
/// <param name="Commitment">The proof's commitment, hexadecimal.</param>
public sealed record CaseRecord(
    CaseView Case, string Kind, string? Name, string? Contact, bool ConsentsToPublication, string Salt, string Commitment);

/// <summary>Hands out one's own record.</summary>
internal sealed class CaseExport(LookUp lookUp, CaseViews views, PersonalData personalData)
{
    public async Task<CaseRecord?> Of(string? code, CancellationToken cancel) =>
        await lookUp.FindToAct(code, cancel) is { } @case
            ? new CaseRecord(
                views.Of(@case),
                @case.Kind.Word(),
                personalData.Open(@case).Name,
                personalData.Open(@case).Contact,
                @case.ConsentsToPublication,
                Convert.ToHexStringLower(@case.Salt),
                Convert.ToHexStringLower(@case.Commitment))
            : null;
}
