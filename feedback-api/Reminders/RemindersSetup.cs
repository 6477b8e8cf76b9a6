using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Mail;

namespace PublicNotice.FeedbackApi.Reminders;

/// <summary>提醒: in the desk, and by mail where a mail server is set.</summary>
internal static class RemindersSetup
{
    public static void AddReminders(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<MailOptions>("Mail");
        builder.Services.AddScoped<ReminderRound>().AddScoped<MailRound>().AddScoped<Outbox>().AddScoped<UnreadReminders>();
        builder.Services.AddHostedService<ReminderWorker>();
    }
}
