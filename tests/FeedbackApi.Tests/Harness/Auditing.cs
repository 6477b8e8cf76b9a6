using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Audit;

namespace PublicNotice.FeedbackApi.Tests;

/// <summary>Reads what the service recorded.</summary>
internal static class Auditing
{
    public static Task<List<AuditEvent>> Events(this Service service) =>
        service.Query(db => db.AuditEvents.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync());

    /// <summary>The last event of a kind.</summary>
    public static async Task<AuditEvent> LastEvent(this Service service, AuditCode what) =>
        (await service.Events()).LastOrDefault(e => e.What == what.Code()) ?? throw new InvalidOperationException($"there is no {what}");

    public static async Task<int> CountEvents(this Service service, AuditCode what) => (await service.Events()).Count(e => e.What == what.Code());
}
