namespace PublicNotice.Site;

/// <summary>Reads and checks the head of a notice as far as that can be done without its text.</summary>
internal static class NoticeFrontMatterReader
{
    private static readonly string[] Validities = ["有效", "失效", "废止"];

    public static NoticeFrontMatter Read(YamlMap map, FileFaults faults)
    {
        map.Required("publishedAt", "发布时间，例如 2026-01-31 09:00");
        var front = new NoticeFrontMatter
        {
            Title = map.Prose("title"),
            Kind = OneOf(map, "kind", NoticeKinds.All, null, faults),
            PublishedAt = map.Instant("publishedAt") ?? DateTimeOffset.UnixEpoch,
            Revision = map.Number("revision") ?? 1,
            RevisionNote = map.Prose("revisionNote"),
            RevisedAt = map.Instant("revisedAt"),
            Redaction = map.Prose("redaction"),
            FormerSlugs = map.Texts("formerSlugs"),
            Division = map.Text("division"),
            ItemDivisions = Pairs(map.Map("itemDivisions")),
            ItemSupport = Lists(map.Map("itemSupport")),
            Progress = Pairs(map.Map("progress")),
            ItemIds = Pairs(map.Map("itemIds")),
            Period = map.Map("period") is { } period ? Period(period) : null,
            Rectification = map.FlagOrNull("rectification"),
            IndexNumber = map.Prose("indexNumber"),
            Category = map.Prose("category"),
            Issuer = map.Prose("issuer"),
            WrittenOn = map.Date("writtenOn"),
            DocumentNumber = map.Prose("documentNumber"),
            SubjectWords = map.Texts("subjectWords"),
            Validity = OneOf(map, "validity", Validities, Validities[0], faults),
            Description = map.Prose("description"),
            IsExample = map.Flag("example"),
        };
        CheckRevision(front, map, faults);
        map.RefuseUnknown();
        return front;
    }

    private static void CheckRevision(NoticeFrontMatter front, YamlMap map, FileFaults faults)
    {
        var (line, column) = map.PlaceOf("revision");
        if (front.Revision < 1)
        {
            faults.Error(FaultCodes.WrongValue, line, column, "revision（版本）从 1 开始。");
        }
        else if (front.Revision > 1 && front.RevisionNote is null)
        {
            faults.Error(FaultCodes.MissingKey, line, column, "第 2 版起必须用 revisionNote 写明更正了什么。");
        }
        else if (front.Revision > 1 && !map.Has("revisedAt"))
        {
            faults.Warning(FaultCodes.MissingRevision, line, column, "没有用 revisedAt 写明更正的时间，页面会把发布时间当作更正时间；请补上，例如 2026-01-31 09:00。");
        }
        else if (front.RevisedAt < front.PublishedAt)
        {
            (line, column) = map.PlaceOf("revisedAt");
            faults.Error(FaultCodes.WrongValue, line, column, "revisedAt（更正时间）早于 publishedAt（发布时间）；请核对。");
        }
    }

    private static FrontMatterPeriod Period(YamlMap map)
    {
        var period = new FrontMatterPeriod(map.Date("start"), map.Date("end"), map.Flag("openEnded"), map.FlagOrNull("countsFirstDay"));
        map.RefuseUnknown();
        return period;
    }

    private static Dictionary<string, string> Pairs(YamlMap? map) =>
        map is null ? [] : map.Keys.ToDictionary(key => key, key => map.Text(key) ?? "", StringComparer.Ordinal);

    private static Dictionary<string, IReadOnlyList<string>> Lists(YamlMap? map) =>
        map is null ? [] : map.Keys.ToDictionary(key => key, map.Texts, StringComparer.Ordinal);

    private static string OneOf(YamlMap map, string key, string[] allowed, string? fallback, FileFaults faults)
    {
        var value = fallback is null ? map.Required(key, string.Join("、", allowed)) : map.Text(key) ?? fallback;
        if (value.Length > 0 && !allowed.Contains(value))
        {
            var (line, column) = map.PlaceOf(key);
            faults.Error(FaultCodes.WrongValue, line, column, $"{key} 写的是“{value}”，应是：{string.Join("、", allowed)}。");
        }

        return value;
    }
}
