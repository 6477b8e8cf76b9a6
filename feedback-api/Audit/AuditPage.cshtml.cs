using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Audit;

/// <summary>操作留痕 for auditors: who did what and when. Of a case that the reader may not know of, nothing but that there was an act.</summary>
[StaffOnly(StaffRole.Auditor)]
internal sealed class AuditPageModel(FeedbackDb db, Desk desk, DivisionNames divisions) : PageModel
{
    private const int PageSize = 100;

    /// <summary>One line.</summary>
    /// <param name="Event">The event.</param>
    /// <param name="IsOpen">Whether the reader may know which case it concerns, and what was said.</param>
    public sealed record Row(AuditEvent Event, bool IsOpen);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public AuditEvent? Head { get; private set; }

    public string? What { get; private set; }

    public string? Who { get; private set; }

    public DateOnly? FromDay { get; private set; }

    public DateOnly? ToDay { get; private set; }

    public string? CaseNumber { get; private set; }

    /// <summary>What of the query was left out, and why.</summary>
    public string? Ignored { get; private set; }

    // Read as text: no query can make this page fail.
    public async Task OnGetAsync(string? what, string? who, string? from, string? to, string? @case, string? p)
    {
        (What, Who, CaseNumber) = (Typed(what), Typed(who), Typed(@case));
        (FromDay, ToDay) = (DayOf(from), DayOf(to));
        if (CaseNumber is { } typed && !long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            (Ignored, CaseNumber) = ($"办件编号应当是数字，“{typed}”不是，没有按它筛选。", null);
        }

        var events = await Filtered();
        Total = await events.CountAsync();
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1, 1, Pages);
        var shown = await events.OrderByDescending(e => e.Sequence).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync();
        var ids = shown.Select(e => e.CaseId).OfType<long>().Distinct().ToArray();
        var known = (await desk.VisibleTo(User).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync()).ToHashSet();
        Rows = [.. shown.Select(e => new Row(e, e.CaseId is not { } id || known.Contains(id)))];
        Head = await db.AuditEvents.AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync();
    }

    /// <summary>What an event keeps as JSON, in words.</summary>
    public string Readable(string json) => AuditWords.Of(json, divisions);

    public string AddressOf(int page) => StaffLinks.Audit + Microsoft.AspNetCore.Http.QueryString.Create(new Dictionary<string, string?>
    {
        ["what"] = What,
        ["who"] = Who,
        ["from"] = FromDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["to"] = ToDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["case"] = CaseNumber,
        ["p"] = page.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is not null));

    private async Task<IQueryable<AuditEvent>> Filtered()
    {
        var events = db.AuditEvents.AsNoTracking();
        if (What is { } what)
        {
            events = events.Where(e => e.What == what);
        }

        if (Who is { } who)
        {
            events = events.Where(e => e.Who.Contains(who));
        }

        if (FromDay is { } first)
        {
            var begin = ShanghaiTime.StartOf(first);
            events = events.Where(e => e.At >= begin);
        }

        if (ToDay is { } last)
        {
            var end = ShanghaiTime.EndOf(last);
            events = events.Where(e => e.At < end);
        }

        return CaseNumber is null ? events : await OfCase(events);
    }

    // A case that the reader may not know of is no other than one that there is not.
    private async Task<IQueryable<AuditEvent>> OfCase(IQueryable<AuditEvent> events) =>
        long.TryParse(CaseNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && await desk.VisibleTo(User).AnyAsync(c => c.Id == id)
            ? events.Where(e => e.CaseId == id)
            : events.Where(_ => false);

    private static string? Typed(string? value) => string.IsNullOrWhiteSpace(value) || value.Contains('\0') ? null : value.Trim();

    private static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 3000 ? day : null;
}
