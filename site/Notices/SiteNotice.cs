using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// A notice that passed every check: what its page, the lists and notices.json are made of. Public, like all that pages
/// are rendered from, because Razor components are.
/// </summary>
public sealed record SiteNotice
{
    /// <summary>Its permanent id, e.g. 2023-xuncha-zhenggai.</summary>
    public required string Id { get; init; }

    /// <summary>Its address, with a slash at both ends.</summary>
    public required string Path { get; init; }

    /// <summary>The file that it was read from, relative to the content folder.</summary>
    public required string File { get; init; }

    public required NoticeFrontMatter Front { get; init; }

    public required string Title { get; init; }

    public required OfficialText Text { get; init; }

    /// <summary>SHA-256 of the official text in UTF-8, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required Notice Structure { get; init; }

    public required IReadOnlyList<SiteItem> Items { get; init; }

    /// <summary>The division that handles comments on the notice as a whole.</summary>
    public Division? Division { get; init; }

    public NoticePeriod? Period { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>All revisions that were kept, oldest first; the last is this one.</summary>
    public IReadOnlyList<NoticeRevision> Revisions { get; init; } = [];

    /// <summary>Where it was before, oldest first.</summary>
    public IReadOnlyList<FormerAddress> FormerAddresses { get; init; } = [];

    /// <summary>One sentence for lists and search engines.</summary>
    public required string Summary { get; init; }

    public DisclosurePeriod? Dates => Period?.Dates;

    /// <summary>The year under which it is filed.</summary>
    public int PublishedYear => ShanghaiTime.DateOf(Front.PublishedAt).Year;

    /// <summary>The divisions that the notice or one of its items names, its own first.</summary>
    public IEnumerable<string> DivisionIds =>
        Items.SelectMany(item => item.Divisions).Prepend(Division).OfType<Division>().Select(division => division.Id).Distinct();

    /// <summary>Its lines as the page shows them.</summary>
    internal DocumentOutline Outline => field ??= DocumentOutline.Of(this);

    public SiteItem ItemOf(Item item) => Items.First(one => ReferenceEquals(one.Item, item));

    /// <summary>The anchor of a section's heading.</summary>
    public static string AnchorOf(Section section) => string.Create(CultureInfo.InvariantCulture, $"section-{section.Number}");

    /// <summary>The anchor of a subsection's heading.</summary>
    public static string AnchorOf(Section section, Subsection subsection) =>
        string.Create(CultureInfo.InvariantCulture, $"section-{section.Number}-{subsection.Number}");

    /// <summary>Every anchor on the notice's page that another page may point at.</summary>
    public IEnumerable<string> Anchors() => HeadingAnchors().Concat(Items.Select(item => item.Id.Anchor));

    /// <summary>The anchors of its sections and subsections.</summary>
    public IEnumerable<string> HeadingAnchors()
    {
        foreach (var section in Structure.Sections.Where(section => section.Number > 0))
        {
            yield return AnchorOf(section);
        }

        foreach (var section in Structure.Sections)
        {
            foreach (var sub in section.Subsections)
            {
                yield return AnchorOf(section, sub);
            }
        }
    }
}

/// <summary>A rectification item with what the site adds to it.</summary>
/// <param name="Item">As the text has it.</param>
/// <param name="Id">Its permanent id.</param>
/// <param name="Number">Its place in the notice's own numbering, e.g. 二（一）3.</param>
/// <param name="Lead">Its lead division (牵头处室); null when none is named.</param>
public sealed record SiteItem(Item Item, ItemId Id, string Number, Division? Lead)
{
    /// <summary>配合处室</summary>
    public IReadOnlyList<Division> Supporting { get; init; } = [];

    /// <summary>进展, one of <see cref="ItemProgress"/>; null when the notice does not state it.</summary>
    public string? Progress { get; init; }

    /// <summary>Lead and supporting.</summary>
    public IEnumerable<Division> Divisions => Lead is null ? Supporting : Supporting.Prepend(Lead);
}

/// <summary>A file beside the notice.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Attachment(string Name, byte[] Content);
