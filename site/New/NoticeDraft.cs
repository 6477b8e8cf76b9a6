using System.Globalization;
using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The first text of a notice.</summary>
/// <param name="Year">The year's folder.</param>
/// <param name="Day">The slug without a number: the day it was begun.</param>
/// <param name="Period">The period that its text states.</param>
/// <param name="IsEstimate">Whether the last day rests on a year without a State Council paper.</param>
/// <param name="Text">The whole of notice.md.</param>
internal sealed record NoticeDraft(string Year, string Day, DisclosurePeriod Period, bool IsEstimate, string Text)
{
    public static NoticeDraft Of(NoticeDraftOptions options, ContentFiles content, DateTimeOffset now)
    {
        var today = ShanghaiTime.DateOf(now);
        var start = options.Start ?? today;
        // 民法典 第二百零一条: the day on which a period of days begins is not counted. It also never gives the public less.
        var end = content.Calendar.Add(start, options.WorkingDays);
        var period = new DisclosurePeriod(start, end.Date);
        return new NoticeDraft(
            today.ToString("yyyy", CultureInfo.InvariantCulture), today.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            period, end.IsEstimate, Head(options, now) + Body(options, content.Settings, period, today));
    }

    /// <summary>Writes it to a folder of its own.</summary>
    /// <returns>The path of notice.md, and what failed.</returns>
    public (string File, Exception? Failure) WriteTo(string contentFolder)
    {
        var root = Path.Combine(contentFolder, NoticeFolder.Root);
        var taken = NoticeFolder.Folders(root).Select(path => Path.GetFileName(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var slug = Enumerable.Range(1, int.MaxValue)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{Day}-{number}"))
            .First(slug => !taken.Contains(slug));
        var folder = Path.Combine(root, Year, slug);
        var failure = NewNoticeFolder.Write(folder, new Dictionary<string, byte[]> { [NoticeFolder.FileName] = Encoding.UTF8.GetBytes(Text) });
        return (Path.Combine(folder, NoticeFolder.FileName), failure);
    }

    private static string Head(NoticeDraftOptions options, DateTimeOffset now)
    {
        var title = options.Title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        var division = options.Division is null ? "" : $"division: {options.Division}\n";
        var rectification = Rectification.Of(null, options.Title, null).Is ? "true" : "false";
        return $"---\ntitle: \"{title}\"\nkind: {options.Kind}\npublishedAt: {ShanghaiTime.Display(now)}\n{Rectification.Key}: {rectification}\n{division}period:\n  countsFirstDay: false\n---\n";
    }

    private static string Body(NoticeDraftOptions options, SiteSettings settings, DisclosurePeriod period, DateOnly today)
    {
        var (label, contact) = (LabelOf(options.Kind), settings.Contact);
        var channels = new[]
        {
            $"联系电话：{contact.Phone}",
            contact.Address is null ? null : $"地址：{contact.Address}",
            contact.Zip is null ? null : $"邮政编码：{contact.Zip}",
            contact.Email is null ? null : $"电子信箱：{contact.Email}",
        };
        return string.Join('\n',
            $"现发布《{options.Title}》，欢迎社会各界提出意见。",
            $"{label}：{period}。",
            string.Join("；", channels.OfType<string>()) + "。",
            settings.Bureau,
            ChineseDate.Format(today)) + "\n";
    }

    private static string LabelOf(string kind) => kind switch
    {
        "公示" => "公示期",
        "征求意见" => "征求意见时间",
        _ => NoticePeriod.DefaultLabel,
    };
}
