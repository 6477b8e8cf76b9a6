using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Retention;

/// <summary>A case whose time has come, without a word of it.</summary>
internal sealed record DueCase(long Id, FeedbackKind Kind, DateTimeOffset ReceivedAt, DateOnly? ErasureDueOn);

/// <summary>
/// Announces and carries out the destruction of what was kept long enough. The key goes first: from then on nothing that
/// was sealed can be read, in no copy of the database. Then the words, then the files.
/// </summary>
internal sealed class CaseRetention(
    FeedbackDb db, RecordKeys keys, Attachments.AttachmentStore attachments, Search.ICaseIndex index, Campaigns.CaseGroups groups, RetentionPolicy policy, TimeProvider clock)
{
    private const int MostInARun = 500;

    /// <summary>What a run would touch now, the oldest first.</summary>
    public static async Task<List<DueCase>> Preview(FeedbackDb db, RetentionPolicy policy, DateTimeOffset now, CancellationToken cancel)
    {
        var due = new List<DueCase>();
        foreach (var kind in FeedbackKinds.All)
        {
            due.AddRange(await Due(db, policy, kind, now).AsNoTracking()
                .Select(c => new DueCase(c.Id, c.Kind, c.ReceivedAt, c.ErasureDueOn)).ToListAsync(cancel));
        }

        return [.. due.OrderBy(found => found.Id)];
    }

    /// <summary>Announces what has newly become due, and destroys what was announced long enough ago.</summary>
    /// <returns>How many were announced and how many destroyed.</returns>
    public async Task<(int Announced, int Erased)> Run(CancellationToken cancel)
    {
        var (now, announced, erased) = (clock.GetUtcNow(), 0, 0);
        foreach (var kind in FeedbackKinds.All)
        {
            var ids = await Due(db, policy, kind, now)
                .Where(c => c.ErasureDueOn == null || c.ErasureDueOn <= clock.Today())
                .OrderBy(c => c.Id).Take(MostInARun).Select(c => c.Id).ToListAsync(cancel);
            foreach (var id in ids)
            {
                if (await Advance(id, now, cancel))
                {
                    erased++;
                }
                else
                {
                    announced++;
                }
            }
        }

        await Forget(erased, cancel);
        return (announced, erased + await EraseAgreed(cancel));
    }

    /// <summary>Destroys what two people agreed to destroy.</summary>
    public async Task<int> EraseAgreed(CancellationToken cancel)
    {
        var ids = await db.Cases.Where(c => c.ErasedAt == null && c.Events.Any(e => e.Reference == ErasureRequest.Agreed)).Select(c => c.Id).ToListAsync(cancel);
        foreach (var id in ids)
        {
            await Erase(await Load(id, cancel), new Act(Act.System, clock.GetUtcNow()), cancel);
        }

        await Forget(ids.Count, cancel);
        return ids.Count;
    }

    /// <summary>Destroys again what came back with a copy of the database: its key is gone already.</summary>
    public async Task<int> EraseAgain(CancellationToken cancel)
    {
        var destroyed = keys.Destroyed();
        var back = new List<long>();
        if (destroyed.Count > 0)
        {
            await foreach (var found in db.Cases.Where(c => c.ErasedAt == null).Select(c => new { c.Id, c.KeySlot }).AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (destroyed.Contains(found.KeySlot))
                {
                    back.Add(found.Id);
                }
            }
        }

        foreach (var id in back)
        {
            await Erase(await Load(id, cancel), new Act(Act.System, clock.GetUtcNow()), cancel);
        }

        await Forget(back.Count, cancel);
        return back.Count;
    }

    private static IQueryable<Case> Due(FeedbackDb db, RetentionPolicy policy, FeedbackKind kind, DateTimeOffset now)
    {
        var cutoff = policy.Cutoff(kind, now);
        var done = CaseStates.Ends.Concat(CaseStates.AnsweredOnes).ToArray();
        // Whatever citizen or staff do starts the time anew (incident T61).
        return db.Cases.Where(c => c.Kind == kind && c.ErasedAt == null && !c.IsRetained && done.Contains(c.State)
            && c.ReceivedAt < cutoff && !c.Events.Any(e => e.Who != Act.System && e.When >= cutoff));
    }

    private async Task<bool> Advance(long id, DateTimeOffset now, CancellationToken cancel)
    {
        var @case = await Load(id, cancel);
        var by = new Act(Act.System, now);
        if (@case.ErasureDueOn is null)
        {
            @case.AnnounceErasure(clock.Today().AddDays(policy.GraceDays), by);
            await db.SaveChangesAsync(cancel);
            return false;
        }

        await Erase(@case, by, cancel);
        return true;
    }

    private async Task Forget(int erased, CancellationToken cancel)
    {
        if (erased > 0)
        {
            await index.Forget(db, cancel);
            await db.ForgetOldRows(cancel);
        }
    }

    private Task<Case> Load(long id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return db.Cases.AsSplitQuery().FirstAsync(c => c.Id == id, cancel);
    }

    private async Task Erase(Case @case, Act by, CancellationToken cancel)
    {
        var files = @case.Attachments.Select(file => file.Key).ToList();
        keys.Destroy(@case.KeySlot);
        @case.Erase(by);
        await db.SaveChangesAsync(cancel);
        groups.Forget(@case.Id);
        files.ForEach(attachments.Delete);
    }
}
