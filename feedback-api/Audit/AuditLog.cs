using System.Security.Claims;
using System.Text;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Audit;

/// <summary>
/// Records what people do. What is added here is saved with the act itself, by the next <c>SaveChanges</c> of the same
/// request: neither can be without the other. Never add what names a citizen.
/// </summary>
internal sealed class AuditLog(FeedbackDb db, IHttpContextAccessor requests, TimeProvider clock, IServiceScopeFactory scopes)
{
    /// <summary>Adds an event to the current context.</summary>
    /// <param name="who">The person who is signed in.</param>
    /// <param name="what">What they do.</param>
    /// <param name="why">What they gave as the reason.</param>
    /// <param name="before">What was so before: anything that serializes to JSON.</param>
    /// <param name="after">What is so now.</param>
    /// <param name="caseId">The case that it concerns.</param>
    public void Add(
        ClaimsPrincipal who, AuditCode what, string? why = null, object? before = null, object? after = null, long? caseId = null) =>
        Add(AuditActor.Of(who), what, why, before, after, caseId);

    /// <summary>The same for somebody who is not signed in (yet).</summary>
    public void Add(AuditActor who, AuditCode what, string? why = null, object? before = null, object? after = null, long? caseId = null) =>
        db.AuditEvents.Add(Event(who, what, why, before, after, caseId));

    /// <summary>
    /// Saves an event by itself, at once: for what changes nothing (a reading, a refused sign-in). Whatever else the
    /// request has changed and not saved stays unsaved.
    /// </summary>
    public async Task Record(
        AuditActor who, AuditCode what, string? why = null, object? before = null, object? after = null, long? caseId = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        own.AuditEvents.Add(Event(who, what, why, before, after, caseId));
        await own.SaveChangesAsync();
    }

    private AuditEvent Event(AuditActor who, AuditCode what, string? why, object? before, object? after, long? caseId) => new()
    {
        At = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()),
        AccountId = who.AccountId,
        Who = Storable(who.Who)!,
        From = Address,
        What = what.Code(),
        Words = what.Words(),
        Why = Storable(why),
        Before = AuditChain.Json(before),
        After = AuditChain.Json(after),
        CaseId = caseId,
    };

    private string? Address => requests.HttpContext?.Connection.RemoteIpAddress is { } address
        ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString()
        : null;

    // As every store will give it back: no half of a surrogate pair, no NUL.
    private static string? Storable(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(typed)).Replace('\0', '\uFFFD').Trim();
}
