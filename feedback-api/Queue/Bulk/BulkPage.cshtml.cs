using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Queue.Bulk;

/// <summary>批量操作: what will happen to how many cases, then what happened, then the way back.</summary>
[StaffOnly(StaffRole.Dispatcher, StaffRole.Reviewer)]
internal sealed class BulkPageModel(BulkRunner runner, DivisionNames divisions, TimeProvider clock) : PageModel
{
    private const string TooLate = "已经超过十分钟，不能再撤销；请在办件页逐件处理。";

    public BulkRun Run { get; private set; } = null!;

    public string? Refusal { get; private set; }

    public ActRule Rule => Run.Act.Rule();

    /// <summary>What is done, in words: 分派到规划财务处.</summary>
    public string What => Run.Division is { } division ? $"{Rule.Word}到{divisions.NameOf(division)}" : Rule.Word;

    public IReadOnlyList<BulkItem> Possible => [.. Run.Items.Where(item => item.Refusal is null)];

    public IReadOnlyList<BulkItem> Done => [.. Run.Items.Where(item => item.IsDone)];

    public IReadOnlyList<BulkItem> Undone => [.. Run.Items.Where(item => item.UndoRefusal is "")];

    /// <summary>The cases that were left out, by reason.</summary>
    public IEnumerable<IGrouping<string, BulkItem>> LeftOut => Run.Items.Where(item => item.Refusal is not null).GroupBy(item => item.Refusal!);

    /// <summary>The cases that could not be taken back, by reason.</summary>
    public IEnumerable<IGrouping<string, BulkItem>> NotUndone => Run.Items.Where(item => item.UndoRefusal is { Length: > 0 }).GroupBy(item => item.UndoRefusal!);

    public bool CanUndo => Run.CanUndo(clock.GetUtcNow());

    public DateTimeOffset UndoUntil => Run.DoneAt!.Value + BulkRun.UndoTime;

    public async Task<IActionResult> OnGetAsync(long id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDoAsync(long id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        await runner.Do(User, id);
        return Redirect(StaffLinks.Bulk(id));
    }

    public async Task<IActionResult> OnPostUndoAsync(long id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (await runner.Undo(User, id))
        {
            return Redirect(StaffLinks.Bulk(id));
        }

        (Refusal, Response.StatusCode) = (TooLate, StatusCodes.Status409Conflict);
        return Page();
    }

    private async Task<bool> Load(long id)
    {
        if (await runner.Find(User, id) is not { } found)
        {
            return false;
        }

        Run = found;
        return true;
    }
}
