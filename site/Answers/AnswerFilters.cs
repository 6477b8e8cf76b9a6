using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>A choice of the public answers, with a page of its own.</summary>
/// <param name="Label">Its word.</param>
/// <param name="Path">Its address, with a slash at both ends.</param>
/// <param name="Answers">What it holds, newest first.</param>
internal sealed record AnswerFilter(string Label, string Path, IReadOnlyList<PublicAnswer> Answers);

/// <summary>The ways to narrow the public answers: by division, by kind, by notice. Only what holds something is offered.</summary>
internal static class AnswerFilters
{
    public static IReadOnlyList<AnswerFilter> Kinds(SiteModel site) =>
    [
        .. FeedbackKinds.All.Select(kind => new AnswerFilter(kind.Word(), SiteLinks.AnswersOfKind(kind), Readable(site, words => words.Kind == kind.Word())))
            .Where(filter => filter.Answers.Count > 0),
    ];

    public static IReadOnlyList<AnswerFilter> Divisions(SiteModel site) =>
    [
        .. site.Answers.All.Select(answer => answer.Words).Where(words => words?.Division is not null).Select(words => words!.Division!).Distinct(StringComparer.Ordinal)
            .Select(id => (Id: id, Name: NameOf(site, id), Place: PlaceOf(site, id))).OrderBy(division => division.Place).ThenBy(division => division.Id, StringComparer.Ordinal)
            .Select(division => new AnswerFilter(division.Name, SiteLinks.AnswersOf(division.Id), Readable(site, words => words.Division == division.Id))),
    ];

    /// <summary>A list for each notice that has answers and is still on the site.</summary>
    public static IEnumerable<AnswerFilter> Notices(SiteModel site) =>
        site.Notices.Where(notice => site.Answers.On(notice.Id).Count > 0)
            .Select(notice => new AnswerFilter(notice.Title, SiteLinks.AnswersOn(notice.Id), site.Answers.On(notice.Id)));

    private static List<PublicAnswer> Readable(SiteModel site, Func<PublicWords, bool> isWanted) =>
        [.. site.Answers.All.Where(answer => answer.Words is { } words && isWanted(words))];

    // A division that is no more keeps the name under which it answered.
    private static string NameOf(SiteModel site, string id) =>
        site.Content.Division(id)?.Name ?? site.Answers.All.Select(answer => answer.Words).First(words => words?.Division == id)!.DivisionName ?? id;

    private static int PlaceOf(SiteModel site, string id)
    {
        for (var i = 0; i < site.Content.Divisions.Count; i++)
        {
            if (site.Content.Divisions[i].Id == id)
            {
                return i;
            }
        }

        return site.Content.Divisions.Count;
    }
}
