using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Campaigns;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Handling;
using PublicNotice.FeedbackApi.Search;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>One page of a view, and how many cases each part holds under the same filter.</summary>
internal sealed record QueuePage(IReadOnlyDictionary<QueueTab, int> Counts, IReadOnlyList<QueueRow> Rows, int Number, int Last);

/// <summary>
/// Reads the queue: the counts, then the numbers of a page, and only then the fifty cases themselves. All
/// but the last read the index IX_Cases_Queue alone, however long the letters are.
/// </summary>
internal sealed class QueueList(Desk desk, FeedbackDb db, ICaseIndex index, CaseGroups groups, TimeProvider clock)
{
    public const int PageSize = 50;

    // Up to so many found cases are asked for by their numbers. More are so common that the newest fifty are soon met in
    // the order of the queue; no database guesses well which of both it is.
    private const int Few = 1000;

    public async Task<QueuePage> Read(ClaimsPrincipal staff, QueueView view)
    {
        var cases = Filtered(staff, view.Filter, await FewFound(staff, view.Filter));
        var counts = await Count(staff, cases);
        var last = Math.Max(1, (counts[view.Tab] + PageSize - 1) / PageSize);
        var number = Math.Min(view.Page, last);
        var ids = await Page(InTab(staff, cases, view.Tab).In(view.Order), number).Select(c => c.Id).ToListAsync();
        var rows = await QueueRow.Of(desk.VisibleTo(staff).Where(c => ids.Contains(c.Id)), staff.MayReadWords()).ToDictionaryAsync(row => row.Id);
        return new(counts, [.. ids.Where(rows.ContainsKey).Select(id => rows[id])], number, last);
    }

    /// <summary>All cases of a view, in its order.</summary>
    public IQueryable<Case> All(ClaimsPrincipal staff, QueueView view) =>
        InTab(staff, Filtered(staff, view.Filter), view.Tab).In(view.Order);

    /// <summary>Those of its page.</summary>
    public IQueryable<Case> OnPage(ClaimsPrincipal staff, QueueView view) => Page(All(staff, view), view.Page);

    private static IQueryable<Case> Page(IQueryable<Case> cases, int number) => cases.Skip((number - 1) * PageSize).Take(PageSize);

    // What is found by words, or is the number itself; null when nothing is looked for by them, or too much is found.
    private async Task<List<long>?> FewFound(ClaimsPrincipal staff, QueueFilter filter)
    {
        if (filter.Words is not { IsSearchable: true } words || !staff.MayReadWords())
        {
            return null;
        }

        var found = await index.Find(db, words).Take(Few + 1).ToListAsync();
        return found.Count > Few ? null : words.Number is { } number ? [.. found, number] : found;
    }

    private IQueryable<Case> Filtered(ClaimsPrincipal staff, QueueFilter filter, List<long>? few = null)
    {
        var cases = Alike(staff, filter, filter.Apply(desk.VisibleTo(staff), clock.Today()));
        if (filter.Words is not { } words)
        {
            return cases;
        }

        // Whoever may not read the words may not ask for them either.
        var number = words.Number;
        if (!words.IsSearchable || !staff.MayReadWords())
        {
            return cases.Where(c => c.Id == number);
        }

        if (few is not null)
        {
            return cases.Where(c => few.Contains(c.Id));
        }

        var found = index.Find(db, words);
        return number is null ? cases.Where(c => found.Contains(c.Id)) : cases.Where(c => c.Id == number || found.Contains(c.Id));
    }

    // Only who may know of a case and read it may ask which others are like it.
    private IQueryable<Case> Alike(ClaimsPrincipal staff, QueueFilter filter, IQueryable<Case> cases)
    {
        if (filter.Alike is not { } one)
        {
            return cases;
        }

        long[] group = staff.MayReadWords() ? [one, .. groups.Alike(one)] : [];
        var known = db.CasesKnownTo(staff);
        return cases.Where(c => group.Contains(c.Id) && known.Any(other => other.Id == one));
    }

    // Grouped by the first columns of the index, in its order: one pass for all parts, nothing sorted.
    private static async Task<IReadOnlyDictionary<QueueTab, int>> Count(ClaimsPrincipal staff, IQueryable<Case> cases)
    {
        var mine = WaitingCases.For(staff);
        var sorts = await cases.GroupBy(c => new { c.State, c.HeldBecause, c.IsProtected, c.Division })
            .Select(g => new { g.Key.State, g.Key.HeldBecause, g.Key.IsProtected, g.Key.Division, Count = g.Count() }).ToListAsync();
        return QueueTabs.All.ToDictionary(tab => tab, tab => sorts
            .Where(s => tab is QueueTab.Mine ? mine.Include(s.State, s.IsProtected, s.Division) : tab.Includes(s.State, s.HeldBecause is not null))
            .Sum(s => s.Count));
    }

    private static IQueryable<Case> InTab(ClaimsPrincipal staff, IQueryable<Case> cases, QueueTab tab)
    {
        var (unassigned, inHand, answered) = (QueueTabs.Unassigned, QueueTabs.InHand, QueueTabs.Answered);
        return tab switch
        {
            QueueTab.Mine => WaitingCases.For(staff).Among(cases),
            QueueTab.ToAssign => cases.Where(c => unassigned.Contains(c.State) && c.HeldBecause == null),
            QueueTab.Held => cases.Where(c => unassigned.Contains(c.State) && c.HeldBecause != null),
            QueueTab.InHand => cases.Where(c => inHand.Contains(c.State)),
            QueueTab.Answered => cases.Where(c => answered.Contains(c.State)),
            _ => cases,
        };
    }
}
