using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Holds a notice's front matter against its text, the divisions and the calendar.</summary>
internal sealed class NoticeCheck(
    NoticeFolder folder, NoticeFrontMatter front, YamlMap head, OfficialText text, Notice structure, ContentFiles content)
{
    private readonly FileFaults _faults = folder.Faults;

    public string Title()
    {
        var title = structure.Title ?? front.Title;
        if (title is null)
        {
            _faults.Error(FaultCodes.MissingTitle, 1, 1, "缺少标题：正文第一行没有标题，开头的信息里也没有 title。");
        }
        else if (structure.Title is not null && front.Title is not null && structure.Title != front.Title)
        {
            Error(head, "title", FaultCodes.WrongValue, $"title 与正文的标题“{structure.Title}”不一致；正文有标题时请删去 title。");
        }

        return title ?? "";
    }

    public IReadOnlyList<FormerAddress> FormerAddresses()
    {
        var former = new List<FormerAddress>();
        foreach (var text in front.FormerSlugs)
        {
            if (FormerAddress.TryParse(text, folder.Year) is { } address && address.Path != folder.Path)
            {
                former.Add(address);
            }
            else
            {
                Error(head, "formerSlugs", FaultCodes.WrongValue, $"formerSlugs 里的“{text}”不是以前的网址；应写旧的文件夹名，或“年份/文件夹名”，不含现在的。");
            }
        }

        return former;
    }

    public Division? Division() => Known(head, "division", front.Division);

    public IReadOnlyList<SiteItem> Items()
    {
        var items = new ItemNumbering(structure).Number(front.ItemIds);
        CheckItemIds(items);
        return new ItemKeys(front, head, content, _faults).Complete(items);
    }

    public NoticePeriod? Period() => new PeriodCheck(folder, front, head, text, structure, content.Calendar).Read();

    public void Folder()
    {
        if (!_faults.HasErrors && ShanghaiTime.DateOf(front.PublishedAt).Year != folder.Year)
        {
            var (line, column) = head.PlaceOf("publishedAt");
            _faults.Warning(FaultCodes.YearMismatch, line, column, $"发布日期不在 {folder.Year} 年，而文件夹在 {folder.Year} 下；请核对。");
        }
    }

    /// <summary>Passes on what is wrong with the text itself, at its place in this file.</summary>
    public void Structure()
    {
        foreach (var found in NoticeChecks.Check(structure, content.Calendar).Where(found => !IsAnswered(found)))
        {
            var line = text.FirstLine + Math.Max(found.Line, 1) - 1;
            if (found.Severity is Severity.Error || found.Code is DiagnosticCode.HeadingSkips or DiagnosticCode.NoEnd)
            {
                // A reader may tolerate a number that skips; on a published page it would shift permanent item ids. Nor can
                // a page say of a period without an end whether it is open.
                _faults.Error(found.Code, line, found.Column, found.Message);
            }
            else
            {
                _faults.Warning(found.Code, line, found.Column, found.Message);
            }
        }
    }

    // What the text leaves open and the front matter says is no fault.
    private bool IsAnswered(Diagnostic found) => found.Code switch
    {
        DiagnosticCode.NoTitle => true,
        DiagnosticCode.NoPeriod => front.Period is not null || !NoticeKinds.NeedsPeriod(front.Kind),
        DiagnosticCode.NoStart => true,
        DiagnosticCode.NoEnd => front.Period is { End: not null } or { IsOpenEnded: true },
        DiagnosticCode.NoContact => true,
        DiagnosticCode.NoSignature => front.Issuer is not null || front.WrittenOn is not null,
        _ => false,
    };

    private void CheckItemIds(IReadOnlyList<NumberedItem> items)
    {
        var map = head.Map("itemIds");
        foreach (var (position, id) in front.ItemIds)
        {
            if (items.All(item => item.Item.Position.Value != position))
            {
                Error(map!, position, FaultCodes.WrongItemId, $"itemIds 里的位置 {position} 在正文中不存在。");
            }

            if (ItemId.TryParse(id) is null)
            {
                Error(map!, position, FaultCodes.WrongItemId, $"itemIds 里的“{id}”不是事项编号，应写成 2-1-3 这样的形式。");
            }
        }

        if (items.DistinctBy(item => item.Id.Value).Count() == items.Count)
        {
            return;
        }

        foreach (var twice in items.GroupBy(item => item.Id).Where(group => group.Count() > 1))
        {
            var line = text.FirstLine + twice.Last().Item.Heading.Line - 1;
            _faults.Error(FaultCodes.WrongItemId, line, 1, $"有 {twice.Count()} 个事项的编号都是 {twice.Key}；一个编号只能属于一个事项。");
        }
    }

    private Division? Known(YamlMap map, string key, string? id)
    {
        // A broken list of divisions is reported where it stands, not in every notice.
        if (id is not null && content.Divisions.Count > 0 && content.Division(id) is null)
        {
            Error(map, key, FaultCodes.UnknownDivision,
                $"没有处室“{id}”；可用的有 {string.Join("、", content.Divisions.Select(division => division.Id))}（见 {DivisionsFile.Name}）。");
        }

        return content.Division(id);
    }

    private void Error(YamlMap map, string key, string code, string message)
    {
        var (line, column) = map.PlaceOf(key);
        _faults.Error(code, line, column, message);
    }
}
