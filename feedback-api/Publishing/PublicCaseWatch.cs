using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Publishing;

/// <summary>Asks for a build of the site whenever a case was saved of which the public can read something, whoever changed it and how.</summary>
internal sealed class PublicCaseWatch(SiteBuilds builds) : SaveChangesInterceptor
{
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Look(eventData.Context);
        return base.SavedChanges(eventData, result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Look(eventData.Context);
        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    private void Look(DbContext? db)
    {
        if (db?.ChangeTracker.Entries<Case>().Any(entry => entry.Entity.Public is { PublishedAt: not null }) is true)
        {
            builds.Ask();
        }
    }
}
