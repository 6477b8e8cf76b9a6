using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Reminders;

/// <summary>How many reminders somebody has not read, for the head of every page.</summary>
internal sealed class UnreadReminders(FeedbackDb db, Desk desk)
{
    /// <summary>Beyond this nobody counts: the page says 99+.</summary>
    public const int Most = 100;

    /// <summary>The number, at most <see cref="Most"/>.</summary>
    public Task<int> Count(ClaimsPrincipal staff)
    {
        var (account, known) = (staff.AccountId(), desk.VisibleTo(staff).Select(c => c.Id));
        return db.Reminders.Where(reminder => reminder.AccountId == account && reminder.ReadAt == null && known.Contains(reminder.CaseId)).Take(Most).CountAsync();
    }
}
