using System.Globalization;
using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>One level of a list.</summary>
/// <param name="Start">Its first number.</param>
/// <param name="Format">E.g. chineseCounting.</param>
/// <param name="Text">E.g. （%2）.</param>
/// <param name="Suffix">tab, space or nothing.</param>
/// <param name="RestartsAfter">The level, from 1, whose use restarts it; 0 for never; null for any level above.</param>
/// <param name="IsLegal">All numbers in it are written as digits.</param>
/// <param name="Style">The paragraph style that stands for it.</param>
/// <param name="IsHidden">Its number is not shown.</param>
internal sealed record NumberingLevel(
    int Start, string? Format, string Text, string Suffix, int? RestartsAfter, bool IsLegal, string? Style, bool IsHidden);

/// <summary>A list as a paragraph refers to it: whose counters it shares, its levels, and where it starts anew.</summary>
internal sealed record NumberingList(string Counters, IReadOnlyDictionary<int, NumberingLevel> Levels, IReadOnlyDictionary<int, int> StartOverrides);

/// <summary>Reads numbering.xml.</summary>
internal sealed class NumberingDefinitions(XElement? root, WordStyles styles)
{
    private readonly Dictionary<string, NumberingList?> _lists = [];

    public NumberingList? List(string id)
    {
        if (!_lists.TryGetValue(id, out var list))
        {
            list = Read(id);
            _lists[id] = list;
        }

        return list;
    }

    private NumberingList? Read(string id)
    {
        if (Find("num", "numId", id) is not { } list || Abstract(list, 0) is not { } definition)
        {
            return null;
        }

        var levels = definition.Elements(WordXml.W + "lvl").GroupBy(Index).ToDictionary(group => group.Key, group => Level(group.First()));
        var starts = new Dictionary<int, int>();
        foreach (var change in list.Elements(WordXml.W + "lvlOverride"))
        {
            if (change.Child("lvl") is { } level)
            {
                levels[Index(change)] = Level(level);
            }

            if (Number(change.Val("startOverride")) is { } start)
            {
                starts[Index(change)] = start;
            }
        }

        return new NumberingList(definition.Attr("abstractNumId") ?? id, levels, starts);
    }

    // A definition may point at a numbering style, which points at the list that holds the levels.
    private XElement? Abstract(XElement list, int depth)
    {
        if (depth > 4 || list.Val("abstractNumId") is not { } id || Find("abstractNum", "abstractNumId", id) is not { } found)
        {
            return null;
        }

        return found.Val("numStyleLink") is { } style && !found.Elements(WordXml.W + "lvl").Any()
            && styles.NumberingId(style) is { } other && Find("num", "numId", other) is { } linked
            ? Abstract(linked, depth + 1)
            : found;
    }

    private XElement? Find(string name, string key, string id) => root?.Elements(WordXml.W + name).FirstOrDefault(element => element.Attr(key) == id);

    private static int Index(XElement element) => Number(element.Attr("ilvl")) ?? 0;

    private static NumberingLevel Level(XElement level) => new(
        Number(level.Val("start")) ?? 0,
        level.Val("numFmt"),
        level.Val("lvlText") ?? "",
        level.Val("suff") ?? "tab",
        Number(level.Val("lvlRestart")),
        level.Toggle("isLgl") ?? false,
        level.Val("pStyle"),
        level.Child("rPr").Toggle("vanish") ?? false);

    internal static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
