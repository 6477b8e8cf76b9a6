using System.Globalization;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>
/// The permanent id of a rectification item within its notice, e.g. 2-1-3 for 二（一）3. It is the item's position in the
/// first revision that had it; a later revision that moves items maps each new position to its old id, by an editor's
/// word and never by likeness.
/// </summary>
public sealed partial record ItemId
{
    private ItemId(string value) => Value = value;

    /// <summary>Up to three numbers joined by hyphens.</summary>
    public string Value { get; }

    /// <summary>The anchor on the notice's page, e.g. item-2-1-3.</summary>
    public string Anchor => AnchorOf(Value);

    /// <summary>The anchor that belongs to an id's text.</summary>
    public static string AnchorOf(string value) => "item-" + value;

    /// <summary>The id that a position gives by default.</summary>
    /// <param name="section">The section's number; 0 without one.</param>
    /// <param name="subsection">The subsection's number; 0 without one.</param>
    /// <param name="item">The item's own number.</param>
    public static ItemId At(int section, int subsection, int item) => new(
        section > 0 && subsection > 0 && item > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{section}-{subsection}-{item}")
            : (Part(section) + Part(subsection) + Part(item)).TrimEnd('-'));

    private static string Part(int number) => number > 0 ? string.Create(CultureInfo.InvariantCulture, $"{number}-") : "";

    /// <summary>Reads an id.</summary>
    /// <returns>The id, or null when the text is none.</returns>
    public static ItemId? TryParse(string? text) => text is not null && Pattern().IsMatch(text) ? new ItemId(text) : null;

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(-[1-9][0-9]{0,2}){0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
