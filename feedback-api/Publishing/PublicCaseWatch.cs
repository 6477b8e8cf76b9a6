using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Publishing;

/// <summary>
/// Asks for a build of the site whenever a case was stored of which the public can read something, whoever changed it and
/// how. Only when it is committed: a build that read before would not see it.
/// </summary>
internal sealed class PublicCaseWatch(SiteBuilds builds) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.Database.CurrentTransaction is null)
        {
            Look(eventData.Context);
        }

        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Look(eventData.Context);
        return Task.CompletedTask;
    }

    private void Look(DbContext? db)
    {
        if (db?.ChangeTracker.Entries<Case>().Any(entry => entry.Entity.Public is { PublishedAt: not null }) is true)
        {
            builds.Ask();
        }
    }
}
