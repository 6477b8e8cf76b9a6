using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Reminders;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Mail;

/// <summary>
/// Makes mails of what somebody has not read: one on each working morning, and between them at most one in half an hour,
/// only for what is urgent. A mail holds numbers and nothing of any case; a protected case is not even counted.
/// </summary>
internal sealed class MailRound(
    FeedbackDb db, Outbox outbox, WorkingDayCalendar calendar, ContentFiles content, IOptions<MailOptions> options, TimeProvider clock)
{
    private const int MorningHour = 8;
    private static readonly TimeSpan BetweenMails = TimeSpan.FromMinutes(30);

    public async Task Run(CancellationToken cancel = default)
    {
        if (options.Value.IsOn)
        {
            foreach (var (account, staff) in await Recipients.Of(db, cancel))
            {
                if (account.Email is not null)
                {
                    await Make(account.Id, await Unread(account.Id, staff, cancel), cancel);
                }
            }

            await outbox.Send(cancel);
        }
    }

    private Task<List<Reminder>> Unread(string account, System.Security.Claims.ClaimsPrincipal staff, CancellationToken cancel) =>
        db.UnreadReminders(account, Handling.CaseAccess.CasesKnownTo(db, staff).Where(c => !c.IsProtected)).ToListAsync(cancel);

    private async Task Make(string account, List<Reminder> unread, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var fresh = unread.Where(reminder => reminder.MailedAt is null).ToList();
        var isMorning = await IsMorning(account, now, cancel);
        if (unread.Count == 0 || (!isMorning && !(fresh.Exists(reminder => reminder.Kind.IsUrgent()) && await HasPaused(account, now, cancel))))
        {
            return;
        }

        var told = isMorning ? unread : fresh;
        db.OutgoingMails.Add(new OutgoingMail
        {
            AccountId = account, IsDigest = isMorning, MadeAt = now, NextTryAt = now,
            Subject = isMorning ? $"工作台：{told.Count} 条未读提醒" : $"工作台：{told.Count} 条新提醒",
            Body = Words(told),
        });
        fresh.ForEach(reminder => reminder.MailedAt = now);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<bool> IsMorning(string account, DateTimeOffset now, CancellationToken cancel)
    {
        var (day, hour) = (clock.Today(), now.ToOffset(ShanghaiTime.Offset).Hour);
        var midnight = ShanghaiTime.StartOf(day);
        return hour >= MorningHour && calendar.ReasonOff(day) is null
            && !await db.OutgoingMails.AnyAsync(mail => mail.AccountId == account && mail.IsDigest && mail.MadeAt >= midnight, cancel);
    }

    private async Task<bool> HasPaused(string account, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - BetweenMails;
        return !await db.OutgoingMails.AnyAsync(mail => mail.AccountId == account && mail.MadeAt > since, cancel);
    }

    private string Words(List<Reminder> told) =>
        string.Join('\n', told.GroupBy(reminder => reminder.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Key.Word()}：{kind.Count()} 条"))
        + $"\n\n请登录工作台查看：https://{content.Settings.Domain}{StaffLinks.Reminders}\n\n本邮件由系统自动发出，请勿回复。";
}
