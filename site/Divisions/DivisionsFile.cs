using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads <c>divisions.yml</c>.</summary>
internal static class DivisionsFile
{
    public const string Name = "divisions.yml";

    public static IReadOnlyList<Division> Read(string contentFolder, FaultList faults)
    {
        var file = faults.In(Name);
        if (SourceText.Read(Path.Combine(contentFolder, Name), file) is not { } text || YamlMap.Parse(text, file) is not { } map)
        {
            return [];
        }

        var divisions = new List<Division>();
        foreach (var entry in map.Maps("divisions"))
        {
            var division = Division(entry);
            if (divisions.Exists(other => other.Id == division.Id))
            {
                var (line, column) = entry.PlaceOf("id");
                file.Error(FaultCodes.DuplicateEntry, line, column, $"处室代号 {division.Id} 重复；每个处室的 id 只能用一次。");
            }

            divisions.Add(division);
        }

        map.RefuseUnknown();
        return divisions;
    }

    private static Division Division(YamlMap map)
    {
        var division = new Division(map.Required("id", "处室代号"), map.Required("name", "处室名称"), map.Texts("duties"))
        {
            FormerNames = [.. map.Maps("formerNames").Select(FormerName).OrderBy(former => former.Until)],
            RetiredOn = map.Date("retiredOn"),
        };
        map.RefuseUnknown();
        return division;
    }

    private static FormerName FormerName(YamlMap map)
    {
        var name = new FormerName(map.Required("name", "曾用名"), map.Date("until") ?? DateOnly.MinValue);
        map.RefuseUnknown();
        return name;
    }
}
