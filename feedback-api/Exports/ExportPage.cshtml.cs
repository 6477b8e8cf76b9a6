using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Exports;

/// <summary>
/// 导出: the cases of a filter as a file. It is made for whoever asks and given to them at once: there is no link that
/// another could use or that could be used again (incident T36). Protected cases are in none.
/// </summary>
[CaseStaff]
internal sealed class ExportPageModel(Desk desk, FeedbackDb db, DivisionNames divisions, AuditLog audit, TimeProvider clock) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<Division> Divisions => divisions.All;

    /// <summary>The person's own exports, newest first.</summary>
    public IReadOnlyList<AuditEvent> Earlier { get; private set; } = [];

    public string? Refusal { get; private set; }

    /// <summary>What was exported, in words.</summary>
    public string Readable(AuditEvent e) => AuditWords.Of(e.After!, divisions);

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync(string? part, string? division, string? kind, string? from, string? to, string? format)
    {
        if (ExportFilter.Read(part, division, kind, from, to, divisions) is not { } filter || format is not ("csv" or "xlsx" or "json"))
        {
            await Load();
            Refusal = "导出的条件不对：请从列表里选择，日期的起不能晚于止。";
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        var cases = await Read(filter);
        var rows = cases.Select(c => c.Cells(divisions));
        var (content, type) = format switch
        {
            "csv" => (CaseTable.Csv(ExportedCase.Heads, rows), "text/csv; charset=utf-8"),
            "xlsx" => (CaseTable.Xlsx(ExportedCase.Heads, rows), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            _ => (CaseTable.Json(ExportedCase.Heads, rows), "application/json; charset=utf-8"),
        };
        // Before the file leaves: no record, no export.
        await audit.Record(AuditActor.Of(User), AuditCode.Exported, after: new { format, filter.Part, filter.Division, kind = filter.Kind?.Word(), filter.From, filter.To, rows = cases.Count });
        return File(content, type, $"cases-{clock.Today():yyyyMMdd}.{format}");
    }

    private Task<List<ExportedCase>> Read(ExportFilter filter) => filter.Of(desk.VisibleTo(User).AsNoTracking().Where(c => !c.IsProtected)).OrderBy(c => c.Id)
        .Select(c => new ExportedCase
        {
            Id = c.Id, Kind = c.Kind, State = c.State, ReceivedAt = c.ReceivedAt, DueOn = c.DueOn, AnsweredAt = c.AnsweredAt, Division = c.Division,
            NoticeTitle = c.Subject!.NoticeTitle, ItemNumber = c.Subject!.ItemNumber, Outcome = c.Outcome, Publicity = c.Publicity, Rating = c.Rating,
        })
        .ToListAsync();

    private async Task Load()
    {
        var (account, what) = (User.AccountId(), AuditCode.Exported.Code());
        Earlier = await db.AuditEvents.AsNoTracking().Where(e => e.AccountId == account && e.What == what).OrderByDescending(e => e.Sequence).Take(Shown).ToListAsync();
    }
}
