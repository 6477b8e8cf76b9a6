using Microsoft.Extensions.Options;
using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Retention;

/// <summary>保存期限: what the server enforces, and the sentence that tells the citizen of it.</summary>
internal sealed class RetentionPolicy(IOptions<RetentionOptions> options)
{
    public int GraceDays => options.Value.GraceDays;

    /// <summary>What was last touched before this instant has been kept long enough.</summary>
    public DateTimeOffset Cutoff(FeedbackKind kind, DateTimeOffset now) => now.AddMonths(-options.Value.Months[kind.Word()]);

    /// <summary>For the privacy statement.</summary>
    public string Sentence
    {
        get
        {
            var terms = FeedbackKinds.All.GroupBy(kind => options.Value.Months[kind.Word()]).OrderBy(group => group.Key)
                .Select(group => $"{string.Join("、", group.Select(kind => kind.Word()))} {group.Key} 个月");
            return $"办结后保存：{string.Join("，", terms)}，从最后一次办理算起。期满预告 {GraceDays} 天后，姓名、联系方式、内容和附件一并销毁，只留不含内容的办理记录。";
        }
    }
}
