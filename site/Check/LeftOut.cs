using System.Globalization;

namespace PublicNotice.Site;

/// <summary>Says which checks could not be made because of an error, so that nobody takes their silence for praise.</summary>
internal static class LeftOut
{
    private const int Named = 5;

    public static IEnumerable<string> Pages(SiteMaker site)
    {
        if (!site.IsUsable)
        {
            yield return $"没有检查网页（HTML、meta 标签、站内链接）：{SettingsFile.Name} 有错误，生成不出网页；改正后请再检查一次。";
        }
        else if (site.Unread.Count > 0)
        {
            var files = string.Join("、", site.Unread.Take(Named).Select(notice => notice.Faults.File)) + (site.Unread.Count > Named ? "等" : "");
            yield return string.Create(CultureInfo.InvariantCulture,
                $"有错误的 {site.Unread.Count} 个公告没有检查网页（HTML、meta 标签、站内链接）：{files}；改正后请再检查一次。");
        }
    }

    public static IEnumerable<string> Baseline(AcceptedWarnings accepted, bool hasErrors)
    {
        if (hasErrors && accepted.All.Count > 0)
        {
            yield return $"没有核对 {BaselineFile.Name} 里有无过时的条目：有错误时内容没有读全；改正后请再检查一次。";
        }
    }
}
