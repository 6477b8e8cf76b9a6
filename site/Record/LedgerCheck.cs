namespace PublicNotice.Site;

/// <summary>Holds the content against what was published: a published notice is never edited in place, and its date never moves back.</summary>
internal static class LedgerCheck
{
    private const char Covered = '※';

    public static void Notice(SiteNotice notice, YamlMap head, PublicationLedger ledger, FileFaults faults)
    {
        if (ledger.LatestOf(notice.Id) is not { } last)
        {
            return;
        }

        Addresses(notice, head, ledger, faults);
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
        else if (notice.Front.Revision == last.Revision)
        {
            Same(notice, last, line, column, faults);
        }
    }

    /// <summary>The record of a revision that an editor left as it was is the one that was published.</summary>
    /// <param name="revision">The last one.</param>
    /// <param name="ledger">What was published.</param>
    /// <param name="faults">The faults of the notice.</param>
    public static void Record(NoticeRevision revision, PublicationLedger ledger, FileFaults faults)
    {
        if (ledger.Of(revision.Notice.Id, revision.Number)?.Digests.Record is { } then && then != revision.RecordHash)
        {
            faults.Warning(CheckCodes.RecordDiffers, 1, 1,
                $"第 {revision.Number} 版的公告记录 {SiteFiles.NoticeRecord} 与发布时不同，公众先前抄下的 SHA-256 对不上了：可能是遮盖了以前的版本，或工作日历、没有记入发布记录的旧版本、程序变了；请核对公开期限、整改事项和 {EarlierRevisions.FolderName}，确有变化的请发布更正。");
        }
    }

    /// <summary>An earlier revision that was published keeps the text that the public saw.</summary>
    /// <param name="earlier">As <c>revisions/N.md</c> has it now.</param>
    /// <param name="ledger">What was published.</param>
    /// <param name="faults">The faults of that file.</param>
    public static void Earlier(SiteNotice earlier, PublicationLedger ledger, FileFaults faults)
    {
        var number = earlier.Front.Revision;
        if (ledger.Of(earlier.Id, number) is not { } then || !IsEdited(earlier, then) || earlier.Hash == then.Digests.Redacted)
        {
            return;
        }

        if (earlier.Front.Redaction is not null && earlier.Front.PublishedAt == then.PublishedAt && (earlier.Text.Text + earlier.Title + earlier.Front.RevisionNote).Contains(Covered))
        {
            faults.Warning(CheckCodes.EarlierRevisionRedacted, 1, 1,
                $"已经发布的第 {number} 版按 redaction 的说明遮盖过，原文和记录的 SHA-256 与发布时不同；请核对除 ※ 以外没有别的改动。");
        }
        else
        {
            faults.Error(CheckCodes.EarlierRevisionEdited, 1, 1,
                $"已经发布的第 {number} 版有改动；以前的版本发布后不再改动，请从版本库恢复这个文件，要更正的写进 {NoticeFolder.FileName} 的新版本。只有个人信息可以遮盖：逐字换成 ※，并在开头写 redaction: 遮盖的理由。");
        }
    }

    /// <summary>Says that an earlier revision is not there: an error where it was published.</summary>
    /// <param name="current">The notice as it is now.</param>
    /// <param name="number">The revision that is missing.</param>
    /// <param name="ledger">What was published.</param>
    /// <param name="faults">The faults of the notice.</param>
    public static void EarlierGone(SiteNotice current, int number, PublicationLedger ledger, FileFaults faults)
    {
        var name = EarlierRevisions.NameOf(number);
        if (ledger.Of(current.Id, number) is not null)
        {
            faults.Error(CheckCodes.EarlierRevisionGone, 1, 1,
                $"第 {number} 版已经发布过，但 {name} 不在了；公众会看不到更正了什么，也无法核对。请从版本库把当时的 {NoticeFolder.FileName} 恢复为 {name}。");
        }
        else
        {
            faults.Warning(FaultCodes.MissingRevision, 1, 1,
                $"本公告是第 {current.Front.Revision} 版，但没有保存第 {number} 版；请把当时的 {NoticeFolder.FileName} 存为 {name}，否则公众看不到更正了什么。");
        }
    }

    public static void Gone(IEnumerable<string> there, PublicationLedger ledger, FaultList faults)
    {
        foreach (var id in ledger.Ids.Except(there).Order(StringComparer.Ordinal))
        {
            faults.In(LedgerFile.Name).Warning(CheckCodes.PublishedNoticeGone, 1, 1,
                $"发布过的公告 {id} 不在内容里了，它的网址会失效。请恢复；如果只是改了文件夹的名字，请把旧名写进 {NoticeFolder.FileName} 的 formerSlugs；依法撤回的，核对后可以接受。");
        }
    }

    private static void Addresses(SiteNotice notice, YamlMap head, PublicationLedger ledger, FileFaults faults)
    {
        var known = notice.FormerAddresses.Select(former => former.Path).Append(notice.Path).ToHashSet(StringComparer.Ordinal);
        var (line, column) = head.PlaceOf("formerSlugs");
        foreach (var address in ledger.AddressesOf(notice.Id).Where(address => !known.Contains($"/{NoticeFolder.Root}/{address}/")))
        {
            faults.Warning(CheckCodes.AddressGone, line, column,
                $"这篇公告在 {NoticeFolder.Root}/{address} 发布过，现在的文件夹和 formerSlugs 里都没有这个地址，旧网址会失效；请把 {address} 加进 formerSlugs（最早的在前），或改回文件夹的名字。");
        }
    }

    private static void Same(SiteNotice notice, PublishedEntry last, int line, int column, FileFaults faults)
    {
        var now = PublishedDigests.Of(notice);
        if (Changed(notice, now, last) is { } what)
        {
            faults.Error(CheckCodes.EditedWithoutRevision, line, column,
                $"已经发布的{what}有改动，却没有新的版本；请写 revision: {last.Revision + 1}，并用 revisionNote 写明更正了什么。");
        }
        else if (Differ(now.Shown, last.Digests.Shown))
        {
            faults.Warning(CheckCodes.ShownEdited, line, column,
                "已经发布的发布机构、成文日期、索引号、文号或承办处室有改动，却没有新的版本；公众看到的页面会变。写错了的请发布更正；只是补充或机构调整的，核对后可以接受。");
        }
    }

    private static string? Changed(SiteNotice notice, PublishedDigests now, PublishedEntry last) => now switch
    {
        _ when now.Text != last.Digests.Text => "正文",
        _ when now.Rest != last.Digests.Rest => "标题或附件",
        _ when notice.Front.PublishedAt > last.PublishedAt => "发布时间",
        _ when Differ(now.Head, last.Digests.Head) => "种类、更正时间、更正说明、公开期限或事项编号",
        _ => null,
    };

    // The attachments of an earlier revision are not kept, so its title shows in the head only.
    private static bool IsEdited(SiteNotice earlier, PublishedEntry then) =>
        earlier.Hash != then.Digests.Text || earlier.Front.PublishedAt != then.PublishedAt || Differ(PublishedDigests.Of(earlier).Head, then.Digests.Head);

    private static bool Differ(string? now, string? then) => then is not null && now != then;
}
