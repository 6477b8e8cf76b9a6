namespace PublicNotice.Site;

/// <summary>A stretch of a notice's lines that one address on its page leads to.</summary>
/// <param name="FirstLine">From 1.</param>
/// <param name="Anchor">Empty where only the page itself can be named.</param>
/// <param name="Name">The item or section, as the notice numbers it.</param>
internal sealed record SearchPlace(int FirstLine, string Anchor, string Name)
{
    /// <summary>All places of a notice by line; a line belongs to the last place at or before it.</summary>
    public static IReadOnlyList<SearchPlace> Of(SiteNotice notice)
    {
        var found = new List<SearchPlace>();
        // A page that shows the bare lines has no anchors.
        if (notice.Structure.Sections.Count == 0 || !DocumentOutline.Of(notice).IsComplete)
        {
            return found;
        }

        foreach (var section in notice.Structure.Sections)
        {
            if (section.Number > 0)
            {
                found.Add(new SearchPlace(section.Heading.Line, SiteNotice.AnchorOf(section), section.Title));
            }

            found.AddRange(section.Subsections.Select(sub => new SearchPlace(sub.Line, SiteNotice.AnchorOf(section, sub), sub.Title)));
        }

        found.AddRange(notice.Items.Select(item => new SearchPlace(item.Item.Heading.Line, item.Id.Anchor, $"{item.Number} {item.Item.Title}")));
        if (notice.Structure.Closing.Count > 0)
        {
            found.Add(new SearchPlace(notice.Structure.Closing[0].Line, "", ""));
        }

        found.Sort((one, other) => one.FirstLine.CompareTo(other.FirstLine));
        return found;
    }
}
