using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Retention;

/// <summary>What the operator does about retention while the service runs: it needs the database and no key.</summary>
internal static class RetentionCommands
{
    public static async Task<int> Preview(FeedbackDb db, RetentionPolicy policy, DateTimeOffset now)
    {
        var coming = await CaseRetention.Preview(db, policy, now, CancellationToken.None);
        if (coming.Count == 0)
        {
            Console.WriteLine("没有将要预告或销毁的办件。");
        }

        foreach (var due in coming)
        {
            var fate = due.ErasureDueOn is { } on ? $"将于 {on:yyyy-MM-dd} 销毁" : $"下次运行时预告，{policy.GraceDays} 天后销毁";
            Console.WriteLine($"办件 {due.Id}\t{due.Kind.Word()}\t{ShanghaiTime.DateOf(due.ReceivedAt):yyyy-MM-dd} 收到\t{fate}");
        }

        return 0;
    }

    public static Task<int> Retain(FeedbackDb db, long id, string why, DateTimeOffset now) =>
        Change(db, id, @case => @case.Retain(new Act(Operator, now, why)));

    public static Task<int> Release(FeedbackDb db, long id, string why, DateTimeOffset now) =>
        Change(db, id, @case => @case.Release(new Act(Operator, now, why)));

    private const string Operator = "系统管理员";

    private static async Task<int> Change(FeedbackDb db, long id, Action<Case> change)
    {
        if (await db.Cases.FirstOrDefaultAsync(c => c.Id == id) is not { ErasedAt: null } @case)
        {
            await Console.Error.WriteLineAsync($"没有办件 {id}，或其内容已经销毁。");
            return 1;
        }

        change(@case);
        await db.SaveChangesAsync();
        return 0;
    }
}
