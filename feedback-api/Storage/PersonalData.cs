using Microsoft.AspNetCore.DataProtection;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>Seals names and contacts with keys that are kept apart from the database.</summary>
internal sealed class PersonalData(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("PublicNotice.PersonalData.v1");

    public string? Seal(string? plain) => plain is null ? null : _protector.Protect(plain);

    public string? Open(string? @sealed) => @sealed is null ? null : _protector.Unprotect(@sealed);
}
