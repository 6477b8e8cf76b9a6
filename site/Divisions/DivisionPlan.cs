using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>The list of divisions and a page for each.</summary>
internal static class DivisionPlan
{
    public static IEnumerable<PlannedPage> Pages(SiteModel site)
    {
        yield return PlannedPage.Of<DivisionListView>(SiteLinks.Divisions, site) with
        {
            Anchors = [.. site.Content.Divisions.Select(division => division.Id)],
        };
        var rows = LedgerRows.ByDivision(site);
        var filters = site.Filters.Single(group => group.Facet == NoticeFilters.Division).Choices.ToDictionary(choice => choice.Value);
        foreach (var division in site.Content.Divisions)
        {
            yield return PlannedPage.Of<DivisionView>(SiteLinks.DivisionOf(division.Id), site, (nameof(DivisionView.Own),
                new DivisionPage(division, [.. rows[division.Id]], filters.GetValueOrDefault(division.Id))));
        }
    }
}

/// <summary>What a division's page shows.</summary>
/// <param name="Division">The division.</param>
/// <param name="Rows">The rectification items that it leads or supports, across notices.</param>
/// <param name="Notices">Its notices; null when there is none.</param>
public sealed record DivisionPage(Division Division, IReadOnlyList<LedgerRow> Rows, NoticeFilter? Notices);
