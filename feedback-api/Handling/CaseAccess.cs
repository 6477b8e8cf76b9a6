using System.Security.Claims;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Handling;

/// <summary>Who may know of which case, and read what of it. The one gate: page, list, count, search and export go through it.</summary>
internal static class CaseAccess
{
    /// <summary>
    /// The cases that somebody may know of. A protected one is known to protected-case officers alone; a division or a person
    /// that is to stay out of a case (回避) does not learn of it, whatever else they may; handlers and reviewers know those of
    /// their own divisions; comms know what is answered. Whoever bears no role knows of none.
    /// </summary>
    public static IQueryable<Case> CasesKnownTo(this FeedbackDb db, ClaimsPrincipal staff)
    {
        var (account, divisions) = (staff.AccountId(), staff.Divisions());
        var officer = staff.Has(StaffRole.ProtectedOfficer);
        var everywhere = staff.Has(StaffRole.Dispatcher) || staff.Has(StaffRole.Auditor);
        var (within, comms) = (staff.Has(StaffRole.Handler) || staff.Has(StaffRole.Reviewer), staff.Has(StaffRole.Comms));
        var answered = CaseStates.AnsweredOnes;
        // A short list made once, not a look at each case: a fourth of the time with many cases.
        var keptOut = db.Set<CaseBlind>().Where(blind => blind.Account == account || divisions.Contains(blind.Division)).Select(blind => blind.CaseId);
        return db.Cases
            .Where(c => c.IsProtected
                ? officer
                : everywhere || (within && divisions.Contains(c.Division)) || (comms && answered.Contains(c.State)))
            .Where(c => !keptOut.Contains(c.Id));
    }

    /// <summary>Whether somebody may read what the citizen wrote: an auditor sees what was done, not what was said.</summary>
    public static bool MayReadWords(this ClaimsPrincipal staff) => CaseStaffAttribute.WhoReadsWords.Any(staff.Has);

    /// <summary>Whether somebody may read who sent a case.</summary>
    public static bool MayReadIdentity(this ClaimsPrincipal staff, Case @case) => @case.Protection switch
    {
        Protection.Normal => staff.Has(StaffRole.Dispatcher) || staff.Has(StaffRole.Handler),
        _ => staff.Has(StaffRole.ProtectedOfficer),
    };
}
