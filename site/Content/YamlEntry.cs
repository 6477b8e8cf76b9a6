using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PublicNotice.Site;

/// <summary>What stands behind a key of a YAML mapping, and where.</summary>
/// <param name="KeyPlace">Where the key stands, in the file.</param>
/// <param name="Place">Where the value stands, in the file.</param>
/// <param name="Words">The value of a scalar; null for a list or a mapping.</param>
/// <param name="Node">The list or the mapping; null for a scalar.</param>
internal readonly record struct YamlEntry((int Line, int Column) KeyPlace, (int Line, int Column) Place, string? Words, YamlNode? Node)
{
    /// <summary>Where a scalar without quotes ends, in the file; null for any other.</summary>
    public (int Line, int Column)? PlainEnd { get; init; }

    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="lineOffset">How many lines of the file stand before the YAML.</param>
    public static YamlEntry Of(YamlNode key, YamlNode value, int lineOffset) => value is YamlScalarNode { Value: var words, Style: var style }
        ? new(PlaceOf(key.Start, lineOffset), PlaceOf(value.Start, lineOffset), words ?? "", null) { PlainEnd = style is ScalarStyle.Plain ? PlaceOf(value.End, lineOffset) : null }
        : new(PlaceOf(key.Start, lineOffset), PlaceOf(value.Start, lineOffset), null, value);

    private static (int Line, int Column) PlaceOf(Mark mark, int lineOffset) => ((int)mark.Line + lineOffset, (int)mark.Column);
}
