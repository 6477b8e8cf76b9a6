using System.Security.Claims;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>Keeps and finds a person's own views.</summary>
internal sealed class SavedViews(FeedbackDb db, QueueViewReader reader)
{
    public Task<List<SavedView>> Of(ClaimsPrincipal staff)
    {
        var account = staff.AccountId();
        return db.SavedViews.AsNoTracking().Where(view => view.AccountId == account).OrderBy(view => view.Id).ToListAsync();
    }

    /// <summary>Keeps a view. Returns why it is refused, or null when it is done.</summary>
    public async Task<string?> Save(ClaimsPrincipal staff, string? name, string? query)
    {
        var called = name?.Trim();
        if (string.IsNullOrEmpty(called) || called.Length > SavedView.NameLimit || called.Any(char.IsControl))
        {
            return $"请给视图起一个名称，最多 {SavedView.NameLimit} 字。";
        }

        var own = await Of(staff);
        if (own.Any(view => view.Name == called))
        {
            return $"已经有一个视图叫“{called}”，请换一个名称，或先删除原来的。";
        }

        if (own.Count >= SavedView.MostOfOnePerson)
        {
            return $"最多保存 {SavedView.MostOfOnePerson} 个视图，请先删除不用的。";
        }

        // Only what the queue understands is kept, in its own spelling.
        var (view, _) = reader.Read(QueryHelpers.ParseQuery(query));
        db.SavedViews.Add(new SavedView { AccountId = staff.AccountId(), Name = called, Query = view.ToLastingQuery() });
        try
        {
            await db.SaveChangesAsync();
            return null;
        }
        catch (DbUpdateException e) when (e.InnerException is System.Data.Common.DbException { IsTransient: false })
        {
            return $"“{called}”没有保存：同名的视图刚刚保存过。";
        }
    }

    /// <summary>Deletes one of the person's own; whoever names another's deletes nothing.</summary>
    public async Task<bool> Delete(ClaimsPrincipal staff, long id)
    {
        var account = staff.AccountId();
        if (await db.SavedViews.FirstOrDefaultAsync(view => view.Id == id && view.AccountId == account) is not { } found)
        {
            return false;
        }

        db.SavedViews.Remove(found);
        await db.SaveChangesAsync();
        return true;
    }
}
