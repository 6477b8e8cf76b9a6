namespace PublicNotice.Site;

/// <summary>The list of divisions and a page for each.</summary>
internal static class DivisionPages
{
    public static void Write(SiteModel site, SiteOutput output)
    {
        output.Page(SiteLinks.Divisions, html => DivisionListView.Write(html, site));
        var filters = site.Filters.Single(group => group.Facet == NoticeFilters.Division).Choices.ToDictionary(choice => choice.Value);
        foreach (var division in site.Content.Divisions)
        {
            output.Page(SiteLinks.DivisionOf(division.Id), html => DivisionView.Write(html, site, division, filters.GetValueOrDefault(division.Id)));
        }
    }
}
