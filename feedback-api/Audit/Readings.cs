using System.Security.Claims;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Handling;

namespace PublicNotice.FeedbackApi.Audit;

/// <summary>Records who read what only few may: a sender's identity, and anything of a protected case. No record, no reading.</summary>
internal sealed class Readings(AuditLog audit)
{
    /// <summary>A case was opened.</summary>
    public Task Opened(ClaimsPrincipal staff, Case @case) =>
        What(staff, @case) is { } what ? audit.Record(AuditActor.Of(staff), what, caseId: @case.Id) : Task.CompletedTask;

    /// <summary>A file of a case was taken away.</summary>
    public Task Downloaded(ClaimsPrincipal staff, Case @case, long file) =>
        audit.Record(AuditActor.Of(staff), AuditCode.AttachmentRead, after: new { file }, caseId: @case.Id);

    private static AuditCode? What(ClaimsPrincipal staff, Case @case) =>
        @case.IsProtected ? AuditCode.ProtectedCaseRead
        : (@case.SealedName ?? @case.SealedContact) is not null && staff.MayReadIdentity(@case) ? AuditCode.IdentityRead
        : null;
}
