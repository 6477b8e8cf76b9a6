using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Reminders;

/// <summary>提醒: what waits for the person who looks. A case that they may not know of any more is not among it.</summary>
[CaseStaff]
internal sealed partial class ReminderPageModel(Desk desk, FeedbackDb db, TimeProvider clock) : PageModel
{
    private const int Shown = 200;
    private const int LongestAddress = 254;

    /// <summary>The unread ones, newest first.</summary>
    public IReadOnlyList<Reminder> Unread { get; private set; } = [];

    /// <summary>Where mails go; null for none.</summary>
    public string? Address { get; private set; }

    public string? Refusal { get; private set; }

    public Task OnGetAsync() => Load();

    /// <summary>Puts reminders away: one, or all that the page showed.</summary>
    public async Task<IActionResult> OnPostAsync(long[] id)
    {
        var (account, now) = (User.AccountId(), clock.GetUtcNow());
        var read = await db.Reminders.Where(reminder => reminder.AccountId == account && reminder.ReadAt == null && id.Contains(reminder.Id)).ToListAsync();
        read.ForEach(reminder => reminder.ReadAt = now);
        await db.SaveChangesAsync();
        return Redirect(StaffLinks.Reminders);
    }

    /// <summary>Says where mails go; empty for none.</summary>
    public async Task<IActionResult> OnPostAddressAsync(string? email)
    {
        var typed = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        if (typed is not null && (typed.Length > LongestAddress || !PlainAddress().IsMatch(typed)))
        {
            await Load();
            (Refusal, Address) = ("邮箱地址不对，请写成 name@example.gov.cn 这样，不要带姓名。", typed);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        var own = User.AccountId();
        (await db.Users.SingleAsync(account => account.Id == own)).Email = typed;
        await db.SaveChangesAsync();
        return Redirect(StaffLinks.Reminders);
    }

    private async Task Load()
    {
        var own = User.AccountId();
        Address = await db.Users.Where(account => account.Id == own).Select(account => account.Email).FirstOrDefaultAsync();
        Unread = await db.UnreadReminders(own, desk.VisibleTo(User)).AsNoTracking().OrderByDescending(reminder => reminder.Id).Take(Shown).ToListAsync();
    }

    [GeneratedRegex(@"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z")]
    private static partial Regex PlainAddress();
}
