namespace PublicNotice.Site;

/// <summary>Checks that an address that a notice had before is nobody else's now.</summary>
internal static class MovedNotices
{
    public static void Check(IReadOnlyList<ListedNotice> notices, FaultList faults)
    {
        var taken = notices.ToDictionary(notice => notice.Path, StringComparer.Ordinal);
        foreach (var notice in notices.Where(notice => notice.HasMoved))
        {
            foreach (var former in notice.Details.FormerAddresses.Where(former => !taken.TryAdd(former.Path, notice)))
            {
                faults.In(notice.File).Error(FaultCodes.DuplicateSlug, 1, 1,
                    $"formerSlugs 里的 {former.Year}/{former.Slug} 已被 {taken[former.Path].File} 使用；请核对。");
            }
        }
    }
}
