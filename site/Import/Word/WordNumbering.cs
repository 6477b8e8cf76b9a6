using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>
/// Counts automatic numbers through a document, in its order, as Word does: lists that share a definition share its
/// counters, a level restarts after a level above it, and a start of a list's own holds from its first use.
/// </summary>
internal sealed class WordNumbering(NumberingDefinitions definitions, WordStyles styles, ImportNotes notes)
{
    private const int Levels = 9;

    private readonly Dictionary<string, int?[]> _counters = [];
    private readonly HashSet<(string List, int Level)> _started = [];

    /// <summary>The number that Word shows before a paragraph; empty when it shows none.</summary>
    public string Next(XElement paragraph)
    {
        if (Place(paragraph) is not var (id, index) || definitions.List(id) is not { } list || !list.Levels.TryGetValue(index, out var level))
        {
            return "";
        }

        if (!_counters.TryGetValue(list.Counters, out var counters))
        {
            _counters[list.Counters] = counters = new int?[Levels];
        }

        Count(id, list, index, counters);
        return level.IsHidden ? "" : Label(list, level, counters);
    }

    private void Count(string id, NumberingList list, int index, int?[] counters)
    {
        var start = list.Levels[index].Start;
        var isOverridden = list.StartOverrides.TryGetValue(index, out var own) && _started.Add((id, index));
        counters[index] = isOverridden ? own : counters[index] is { } last ? last + 1 : list.StartOverrides.GetValueOrDefault(index, start);
        for (var above = 0; above < index; above++)
        {
            counters[above] ??= list.Levels.TryGetValue(above, out var level) ? list.StartOverrides.GetValueOrDefault(above, level.Start) : 1;
        }

        for (var below = index + 1; below < Levels; below++)
        {
            if (list.Levels.GetValueOrDefault(below)?.RestartsAfter is not { } after || index < after)
            {
                counters[below] = null;
            }
        }
    }

    private string Label(NumberingList list, NumberingLevel level, int?[] counters)
    {
        if (level.Format is "bullet")
        {
            notes.Dropped("项目符号");
            return "";
        }

        var label = level.Text;
        for (var index = 0; index < Levels; index++)
        {
            var sign = $"%{index + 1}";
            if (label.Contains(sign, StringComparison.Ordinal))
            {
                var format = level.IsLegal ? "decimal" : list.Levels.GetValueOrDefault(index)?.Format;
                label = label.Replace(sign, Write(format, counters[index] ?? 0), StringComparison.Ordinal);
            }
        }

        notes.Computed();
        // 1 标题 needs a gap; 一、 and （一） carry their own.
        return label.Length > 0 && char.IsLetterOrDigit(label[^1]) && level.Suffix is not "nothing" ? label + " " : label;
    }

    private string Write(string? format, int number)
    {
        if (NumberFormat.Write(format, number) is { } written)
        {
            return written;
        }

        notes.Guessed("编号", $"{number}", $"不认识编号格式 {format}，按阿拉伯数字写出");
        return NumberFormat.Write("decimal", number)!;
    }

    // The paragraph's own word first, then its style's; numId 0 takes the number away.
    private (string Id, int Level)? Place(XElement paragraph)
    {
        var own = paragraph.Child("pPr").Child("numPr");
        var styled = styles.Numbering(paragraph);
        if ((own.Val("numId") ?? styled?.Numbering.Val("numId")) is not { } id || id is "0")
        {
            return null;
        }

        var level = NumberingDefinitions.Number(own.Val("ilvl"))
            ?? (own.Val("numId") is null ? LevelOf(id, styled!.Value.Style) ?? NumberingDefinitions.Number(styled.Value.Numbering.Val("ilvl")) : null)
            ?? 0;
        return level is >= 0 and < Levels ? (id, level) : null;
    }

    private int? LevelOf(string id, string style) =>
        definitions.List(id)?.Levels.Where(level => level.Value.Style == style).Select(level => (int?)level.Key).FirstOrDefault();
}
