using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PublicNotice.Site;

/// <summary>
/// A YAML mapping that remembers where each value stands and which keys were asked for: what nobody asked for is a
/// fault, because a misspelt key would otherwise be lost without a word. No reflection, so that start-up stays short.
/// </summary>
internal sealed class YamlMap
{
    private const string Broken = "YAML 写法有误：请检查括号和引号是否成对、冒号后的空格和缩进，以及同一个键是否写了两次。";

    private readonly Dictionary<string, YamlEntry> _entries;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly FileFaults _faults;
    private readonly int _lineOffset;

    // Empty where no line can hold a comment.
    private string _yaml = "";

    private YamlMap(Dictionary<string, YamlEntry> entries, FileFaults faults, int lineOffset, int line) =>
        (_entries, _faults, _lineOffset, Line) = (entries, faults, lineOffset, line);

    private YamlMap(YamlMappingNode node, FileFaults faults, int lineOffset)
        : this(new(StringComparer.Ordinal), faults, lineOffset, (int)node.Start.Line + lineOffset)
    {
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                _entries[name] = YamlEntry.Of(key, value, lineOffset);
            }
            else
            {
                faults.Error(FaultCodes.BrokenYaml, (int)key.Start.Line + lineOffset, (int)key.Start.Column, "键必须是一个词，例如 title。");
            }
        }
    }

    public int Line { get; }

    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>Reads a document that is one mapping; null after reporting why it is none.</summary>
    /// <param name="lineOffset">How many lines of the file stand before the YAML.</param>
    public static YamlMap? Parse(string yaml, FileFaults faults, int lineOffset = 0)
    {
        if (PlainYaml.TryRead(yaml, lineOffset) is { } entries)
        {
            return new YamlMap(entries, faults, lineOffset, lineOffset + 1);
        }

        var parser = new DepthGuard(new Parser(new StringReader(yaml)));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.Count == 0)
            {
                return Empty(faults);
            }

            if (stream.Documents is [{ RootNode: YamlMappingNode map }])
            {
                return new YamlMap(map, faults, lineOffset) { _yaml = yaml };
            }

            faults.Error(FaultCodes.BrokenYaml, lineOffset + 1, 1, "这里应是“键: 值”的 YAML，一行一项。");
        }
        catch (YamlException) when (parser.IsTooDeep)
        {
            faults.Error(FaultCodes.BrokenYaml, lineOffset + 1, 1, "YAML 嵌套太深；这里只需要“键: 值”和简单的列表。");
        }
        catch (YamlException e)
        {
            faults.Error(FaultCodes.BrokenYaml, (int)e.Start.Line + lineOffset, (int)e.Start.Column, Broken);
        }
        catch (InvalidOperationException)
        {
            // The scanner's answer to a bracket that is never closed: it names no place.
            faults.Error(FaultCodes.BrokenYaml, parser.Reached + lineOffset, 1, Broken);
        }

        return null;
    }

    public static YamlMap Empty(FileFaults faults) => new([], faults, 0);

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Where a key's value stands; the mapping's own start when the key is absent.</summary>
    public (int Line, int Column) PlaceOf(string key) =>
        _entries.TryGetValue(key, out var entry) ? entry.Place : (Line, 1);

    public string? Text(string key) => Value(key) switch
    {
        null => null,
        { Words: { } text } => string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        { Place: var place } => Wrong<string>(place, $"{key} 应是一行文字。"),
    };

    /// <summary>Words that the public reads: YAML takes what follows a blank and # for a comment, which an editor who writes “#1 项目” does not know.</summary>
    public string? Prose(string key)
    {
        if (_yaml.Length > 0 && _entries.GetValueOrDefault(key).PlainEnd is var (line, column)
            && _yaml.Split('\n')[line - _lineOffset - 1].AsSpan(column - 1).Trim() is ['#', _, ..] rest)
        {
            _faults.Warning(FaultCodes.CutValue, line, column,
                $"“{rest}”被当作注释，不在 {key} 里，公众看不到；要写进去的请给 {key} 的整个值加上英文引号，确是注释的请另起一行。");
        }

        return Text(key);
    }

    public string Required(string key, string meaning)
    {
        if (Text(key) is { } text)
        {
            return text;
        }

        var (line, column) = PlaceOf(key);
        _faults.Error(FaultCodes.MissingKey, line, column, $"缺少 {key}（{meaning}），或它的值是空的。");
        return "";
    }

    public IReadOnlyList<string> Texts(string key) => Value(key) switch
    {
        null => [],
        { Node: YamlSequenceNode list } => [.. list.Children.OfType<YamlScalarNode>().Select(node => node.Value ?? "").Where(text => text.Length > 0)],
        { Place: var place } => Wrong<IReadOnlyList<string>>(place, $"{key} 应是一个列表，例如 [甲, 乙]。") ?? [],
    };

    public bool Flag(string key) => Word(key, text => text switch
    {
        "true" => true,
        "false" => false,
        _ => (bool?)null,
    }, "应写 true 或 false。") ?? false;

    public bool? FlagOrNull(string key) => Has(key) ? Flag(key) : null;

    public int? Number(string key) => Word<int>(key,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        "应是一个正整数。");

    public DateOnly? Date(string key) => Word<DateOnly>(key, ContentDates.TryDate,
        "不是有效日期，应写成 2026-01-31 这样的形式。", FaultCodes.WrongDate);

    public DateTimeOffset? Instant(string key) => Word<DateTimeOffset>(key, ContentDates.TryInstant,
        "不是有效时间，应写成 2026-01-31 09:00（北京时间）或 2026-01-31。", FaultCodes.WrongDate);

    public YamlMap? Map(string key) => Value(key) switch
    {
        null => null,
        { Node: YamlMappingNode map } => new YamlMap(map, _faults, _lineOffset),
        { Place: var place } => Wrong<YamlMap>(place, $"{key} 应是缩进的“键: 值”。"),
    };

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (Value(key) is not { } value)
        {
            return [];
        }

        if (value.Node is YamlSequenceNode list && list.Children.All(child => child is YamlMappingNode))
        {
            return [.. list.Children.Cast<YamlMappingNode>().Select(child => new YamlMap(child, _faults, _lineOffset))];
        }

        Wrong<YamlMap>(value.Place, $"{key} 应是一个列表，每项是“键: 值”。");
        return [];
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    public void RefuseUnknown()
    {
        foreach (var (key, entry) in _entries.Where(entry => !_asked.Contains(entry.Key)))
        {
            _faults.Error(FaultCodes.UnknownKey, entry.KeyPlace.Line, entry.KeyPlace.Column,
                $"这里没有“{key}”这一项，多半是写错了；请改成可用的一项，或删去这一行。可用的有：{string.Join("、", _asked.Order(StringComparer.Ordinal))}。");
        }
    }

    private YamlEntry? Value(string key)
    {
        _asked.Add(key);
        return _entries.TryGetValue(key, out var entry) && entry.Words is not "" ? entry : null;
    }

    private T? Word<T>(string key, Func<string, T?> read, string complaint, string code = FaultCodes.WrongValue)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (read(text) is { } value)
        {
            return value;
        }

        var (line, column) = PlaceOf(key);
        _faults.Error(code, line, column, $"{key} {complaint}");
        return null;
    }

    private T? Wrong<T>((int Line, int Column) place, string complaint)
        where T : class
    {
        _faults.Error(FaultCodes.WrongValue, place.Line, place.Column, complaint);
        return null;
    }
}
