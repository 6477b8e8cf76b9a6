using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads what the front matter says of single items: lead division, supporting divisions, progress.</summary>
internal sealed class ItemKeys(NoticeFrontMatter front, YamlMap head, ContentFiles content, FileFaults faults)
{
    public IReadOnlyList<SiteItem> Complete(IReadOnlyList<NumberedItem> items)
    {
        foreach (var (key, ids) in new[]
        {
            ("itemDivisions", front.ItemDivisions.Keys), ("itemSupport", front.ItemSupport.Keys), ("progress", front.Progress.Keys),
        })
        {
            foreach (var id in ids.Where(id => items.All(item => item.Id.Value != id)))
            {
                Error(key, id, FaultCodes.WrongItemId, $"{key} 里的事项 {id} 在正文中不存在；正文有 {Ids(items)}。");
            }
        }

        return [.. items.Select(Complete)];
    }

    private SiteItem Complete(NumberedItem item)
    {
        var id = item.Id.Value;
        return new SiteItem(item.Item, item.Id, item.Number, Lead(id)) { Supporting = Supporting(id), Progress = Progress(id) };
    }

    private Division? Lead(string id) => Known("itemDivisions", id, front.ItemDivisions.GetValueOrDefault(id));

    private List<Division> Supporting(string id)
    {
        if (!front.ItemSupport.TryGetValue(id, out var named))
        {
            return [];
        }

        var divisions = named.Select(support => Known("itemSupport", id, support)).OfType<Division>().ToList();
        if (Lead(id) is { } lead && divisions.Contains(lead))
        {
            Error("itemSupport", id, FaultCodes.DuplicateEntry, $"{lead.Name}已是事项 {id} 的牵头处室，不必再列为配合处室。");
        }

        return divisions;
    }

    private string? Progress(string id)
    {
        var progress = front.Progress.GetValueOrDefault(id);
        if (progress is not null && !ItemProgress.All.Contains(progress))
        {
            Error("progress", id, FaultCodes.WrongValue, $"进展写的是“{progress}”，应是：{string.Join("、", ItemProgress.All)}。");
        }

        return progress;
    }

    private Division? Known(string key, string item, string? id)
    {
        // A broken list of divisions is reported where it stands.
        if (id is not null && content.Divisions.Count > 0 && content.Division(id) is null)
        {
            Error(key, item, FaultCodes.UnknownDivision,
                $"没有处室“{id}”；可用的有 {string.Join("、", content.Divisions.Select(division => division.Id))}（见 {DivisionsFile.Name}）。");
        }

        return content.Division(id);
    }

    private void Error(string key, string item, string code, string message)
    {
        var (line, column) = head.Map(key)!.PlaceOf(item);
        faults.Error(code, line, column, message);
    }

    private static string Ids(IReadOnlyList<NumberedItem> items) =>
        items.Count == 0 ? "不分事项" : string.Join("、", items.Select(item => item.Id));
}
