using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads <c>templates.yml</c>: what answers may begin with. A site alone can do without.</summary>
internal static class TemplatesFile
{
    public const string Name = "templates.yml";

    public static IReadOnlyList<AnswerTemplate> Read(string contentFolder, IReadOnlyList<Division> divisions, FaultList faults)
    {
        var (path, file) = (Path.Combine(contentFolder, Name), faults.In(Name));
        if (!File.Exists(path) || SourceText.Read(path, file) is not { } text || YamlMap.Parse(text, file) is not { } map)
        {
            return [];
        }

        var templates = new List<AnswerTemplate>();
        foreach (var entry in map.Maps("templates"))
        {
            var template = Template(entry, divisions, file);
            if (templates.Exists(other => other.Id == template.Id))
            {
                Fault(entry, file, FaultCodes.DuplicateEntry, "id", $"模板代号 {template.Id} 重复；每个模板的 id 只能用一次。");
            }

            templates.Add(template);
        }

        map.RefuseUnknown();
        return templates;
    }

    private static AnswerTemplate Template(YamlMap map, IReadOnlyList<Division> divisions, FileFaults file)
    {
        var template = new AnswerTemplate(
            map.Required("id", "模板代号"), map.Required("name", "模板名称"), OutcomeOf(map, file), map.Texts("divisions"), map.Required("text", "答复内容"));
        foreach (var division in template.Divisions.Where(id => divisions.All(known => known.Id != id)))
        {
            Fault(map, file, FaultCodes.UnknownDivision, "divisions", $"没有代号为“{division}”的处室；可用的有 {string.Join("、", divisions.Select(known => known.Id))}。");
        }

        if (TemplatePlaceholders.Unknown(template.Text) is { } unknown)
        {
            Fault(map, file, FaultCodes.WrongValue, "text", $"模板 {template.Id} 里的 {{{unknown}}} 不是可以自动填写的内容；可用的有 {string.Join("、", TemplatePlaceholders.All.Select(name => $"{{{name}}}"))}，要人填写的请写成【待填：…】。");
        }

        map.RefuseUnknown();
        return template;
    }

    private static Outcome? OutcomeOf(YamlMap map, FileFaults file)
    {
        if (map.Text("outcome") is not { } word)
        {
            return null;
        }

        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            if (outcome.Word() == word)
            {
                return outcome;
            }
        }

        Fault(map, file, FaultCodes.WrongValue, "outcome", $"outcome 应是 {string.Join("、", Enum.GetValues<Outcome>().Select(outcome => outcome.Word()))} 之一。");
        return null;
    }

    private static void Fault(YamlMap map, FileFaults file, string code, string key, string sentence)
    {
        var (line, column) = map.PlaceOf(key);
        file.Error(code, line, column, sentence);
    }
}
