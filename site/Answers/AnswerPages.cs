namespace PublicNotice.Site;

/// <summary>The public answers: all of them, and a list for each kind, division and notice.</summary>
internal static class AnswerPages
{
    private const int PageSize = 20;

    public static void Write(SiteModel site, SiteOutput output)
    {
        Pages(site, output, SiteLinks.Answers, site.Answers.All, null);
        foreach (var filter in AnswerFilters.Kinds(site).Concat(AnswerFilters.Divisions(site)).Concat(AnswerFilters.Notices(site)))
        {
            Pages(site, output, filter.Path, filter.Answers, filter);
        }
    }

    private static void Pages(SiteModel site, SiteOutput output, string path, IReadOnlyList<PublicAnswer> answers, AnswerFilter? filter)
    {
        foreach (var (page, entries) in PageNumber.Cut(path, answers, PageSize))
        {
            output.Page(page.Path, html => AnswerListView.Write(html, site, filter, page, entries));
        }
    }
}
