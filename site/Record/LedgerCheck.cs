namespace PublicNotice.Site;

/// <summary>Holds the content against what was published: a published notice is never edited in place, and its date never moves back.</summary>
internal static class LedgerCheck
{
    public static void Notice(SiteNotice notice, YamlMap head, PublicationLedger ledger, FileFaults faults)
    {
        if (ledger.LatestOf(notice.Id) is not { } last)
        {
            return;
        }

        var (line, column) = head.PlaceOf("publishedAt");
        if (notice.Front.PublishedAt < last.PublishedAt)
        {
            faults.Error(CheckCodes.DateMovedBack, line, column,
                $"发布时间早于已经发布过的 {Domain.ShanghaiTime.Display(last.PublishedAt)}；发布时间不得倒填，请改回。");
        }

        (line, column) = head.PlaceOf("revision");
        if (notice.Front.Revision < last.Revision || notice.Front.Revision > last.Revision + 1)
        {
            faults.Error(CheckCodes.WrongRevision, line, column,
                $"已经发布到第 {last.Revision} 版，这里写的是第 {notice.Front.Revision} 版；没有改动写 {last.Revision}，更正写 {last.Revision + 1}。");
        }
        else if (notice.Front.Revision == last.Revision && Changed(PublishedEntry.Of(notice), last) is { } what)
        {
            faults.Error(CheckCodes.EditedWithoutRevision, line, column,
                $"已经发布的{what}有改动，却没有新的版本；请写 revision: {last.Revision + 1}，并用 revisionNote 写明更正了什么。");
        }
    }

    public static void Gone(IEnumerable<string> there, PublicationLedger ledger, FaultList faults)
    {
        foreach (var id in ledger.Ids.Except(there).Order(StringComparer.Ordinal))
        {
            faults.In(LedgerFile.Name).Warning(CheckCodes.PublishedNoticeGone, 1, 1,
                $"发布过的公告 {id} 不在内容里了，它的网址会失效；请恢复，或确认是依法撤回。");
        }
    }

    private static string? Changed(PublishedEntry now, PublishedEntry last) => now switch
    {
        _ when now.Hash != last.Hash => "正文",
        _ when now.Rest != last.Rest => "标题或附件",
        _ when now.PublishedAt > last.PublishedAt => "发布时间",
        _ => null,
    };
}
