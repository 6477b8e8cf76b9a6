using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Reminders;

/// <summary>What somebody has not read: of cases alone that they may know of, today as on the day of the reminder.</summary>
internal static class UnreadReminderQueries
{
    /// <param name="db">The store.</param>
    /// <param name="account">Whose.</param>
    /// <param name="known">The cases that they may know of. Each reminder looks for its own among them: a list of all would cost as much as the whole queue.</param>
    public static IQueryable<Reminder> UnreadReminders(this FeedbackDb db, string account, IQueryable<Case> known) =>
        db.Reminders.Where(reminder => reminder.AccountId == account && reminder.ReadAt == null)
            .Join(known, reminder => reminder.CaseId, c => c.Id, (reminder, _) => reminder);
}

/// <summary>How many reminders somebody has not read, for the head of every page.</summary>
internal sealed class UnreadReminders(FeedbackDb db, Desk desk)
{
    /// <summary>Beyond this nobody counts: the page says 99+.</summary>
    public const int Most = 100;

    /// <summary>The number, at most <see cref="Most"/>.</summary>
    public Task<int> Count(ClaimsPrincipal staff) => db.UnreadReminders(staff.AccountId(), desk.VisibleTo(staff)).Take(Most).CountAsync();
}
