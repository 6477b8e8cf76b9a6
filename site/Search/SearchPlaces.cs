namespace PublicNotice.Site;

/// <summary>The places of a notice's page that its lines belong to.</summary>
internal static class SearchPlaces
{
    /// <summary>The places as the directory of a segment has them: first line, anchor and name of each, in one list.</summary>
    public static ReadOnlySpan<byte> Of(SiteNotice notice) => SearchPlaceList.Of(Found(notice));

    private static List<SearchPlace> Found(SiteNotice notice)
    {
        var found = new List<SearchPlace>();
        // A page that shows the bare lines has no anchors.
        if (notice.Structure.Sections.Count == 0 || !notice.Outline.IsComplete)
        {
            return found;
        }

        foreach (var section in notice.Structure.Sections)
        {
            if (section.Number > 0)
            {
                found.Add(new SearchPlace(section.Heading.Line, SiteNotice.AnchorOf(section), section.Title));
            }

            foreach (var sub in section.Subsections)
            {
                found.Add(new SearchPlace(sub.Line, SiteNotice.AnchorOf(section, sub), sub.Title));
            }
        }

        foreach (var item in notice.Items)
        {
            found.Add(new SearchPlace(item.Item.Heading.Line, item.Id.Anchor, $"{item.Number} {item.Item.Title}"));
        }

        if (notice.Structure.Closing.Count > 0)
        {
            found.Add(new SearchPlace(notice.Structure.Closing[0].Line, "", ""));
        }

        found.Sort((one, other) => one.FirstLine.CompareTo(other.FirstLine));
        return found;
    }
}
