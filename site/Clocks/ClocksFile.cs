using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads <c>clocks.yml</c>, which a site alone can do without and a desk cannot.</summary>
internal static class ClocksFile
{
    public const string Name = "clocks.yml";
    private const int MostDays = 400;

    public static ClockProfiles? Read(string contentFolder, FaultList faults)
    {
        var (path, file) = (Path.Combine(contentFolder, Name), faults.In(Name));
        if (!File.Exists(path) || SourceText.Read(path, file) is not { } text || YamlMap.Parse(text, file) is not { } map)
        {
            return null;
        }

        var profiles = new List<ClockProfile>();
        foreach (var entry in map.Maps("clocks"))
        {
            var profile = Profile(entry, file);
            if (profiles.Exists(other => other.Id == profile.Id))
            {
                var (line, column) = entry.PlaceOf("id");
                file.Error(FaultCodes.DuplicateEntry, line, column, $"时限代号 {profile.Id} 重复；每项时限的 id 只能用一次。");
            }

            profiles.Add(profile);
        }

        var wanted = map.Required("default", "默认时限的代号");
        map.RefuseUnknown();
        if (profiles.Find(profile => profile.Id == wanted) is { } chosen)
        {
            return new ClockProfiles(profiles, chosen);
        }

        var place = map.PlaceOf("default");
        file.Error(FaultCodes.WrongValue, place.Line, place.Column, $"default 写的是“{wanted}”，clocks 里没有这一项。");
        return null;
    }

    private static ClockProfile Profile(YamlMap map, FileFaults file)
    {
        var (id, days) = (map.Required("id", "时限代号"), map.Number("days") ?? 0);
        if (days is < 1 or > MostDays)
        {
            Wrong(map, file, "days", $"days 应在 1 到 {MostDays} 之间。");
        }

        var profile = new ClockProfile(
            id,
            map.Required("name", "时限名称"),
            Math.Clamp(days, 1, MostDays),
            Choice(map, file, "unit", ("working", true), ("calendar", false)),
            map.Required("basis", "依据：文件名称和条款；没有依据的时限不能使用"),
            Choice(map, file, "mark", ("V", RuleMark.Text), ("P", RuleMark.Portal), ("S", RuleMark.Secondary), ("N", RuleMark.Unverified)),
            map.Date("effectiveFrom") ?? DateOnly.MinValue)
        {
            EffectiveTo = map.Date("effectiveTo"),
            StartsAtAcceptance = map.Has("from") && Choice(map, file, "from", ("acceptance", true), ("receipt", false)),
            ExtensionDays = map.Number("extensionDays") ?? 0,
            OnAsk = map.Has("onAsk") ? Choice(map, file, "onAsk", ("runs", OnAsk.RunsOn), ("pauses", OnAsk.Pauses), ("restarts", OnAsk.Restarts)) : OnAsk.RunsOn,
        };
        if (!map.Has("effectiveFrom"))
        {
            Wrong(map, file, "id", $"时限 {id} 缺少 effectiveFrom（施行日期）。");
        }

        map.RefuseUnknown();
        return profile;
    }

    private static T Choice<T>(YamlMap map, FileFaults file, string key, params (string Word, T Value)[] choices)
    {
        var word = map.Text(key);
        if (Array.FindIndex(choices, choice => choice.Word == word) is >= 0 and var found)
        {
            return choices[found].Value;
        }

        Wrong(map, file, key, $"{key} 应是 {string.Join("、", choices.Select(choice => choice.Word))} 之一。");
        return choices[0].Value;
    }

    private static void Wrong(YamlMap map, FileFaults file, string key, string sentence)
    {
        var (line, column) = map.PlaceOf(key);
        file.Error(FaultCodes.WrongValue, line, column, sentence);
    }
}
