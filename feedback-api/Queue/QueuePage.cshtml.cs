using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Queue.Bulk;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Suggestions;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>待办: what needs somebody now, by deadline.</summary>
[CaseStaff]
internal sealed class QueuePageModel(
    QueueList list, QueueViewReader reader, SavedViews savedViews, BulkPlanner bulk, QueueWords words, ModelState model) : PageModel
{
    public QueueView View { get; private set; } = new();

    /// <summary>A sentence for each part of the query that was left out.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    public QueuePage Shown { get; private set; } = null!;

    public IReadOnlyList<SavedView> Saved { get; private set; } = [];

    public QueueWords Words => words;

    /// <summary>Whether the lines stand under how near their deadlines are: where every clock runs.</summary>
    public bool GroupsByDeadline => View is { Order: QueueSort.Due, Tab: not (QueueTab.All or QueueTab.Answered) };

    /// <summary>Why the last act was refused.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The name that was refused: it is shown again.</summary>
    public string? TypedName { get; private set; }

    /// <summary>The bulk act that was refused: it is shown again.</summary>
    public BulkRequest? TypedBulk { get; private set; }

    /// <summary>What the person may do to many cases at once.</summary>
    public IReadOnlyList<CaseAct> BulkActsOfStaff => [.. BulkActs.All.Where(act => act.Rule().MayBear(User.Has, isProtected: false))];

    [TempData]
    public string? Done { get; set; }

    public string? ModelTrouble => model.Trouble;

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostSaveViewAsync(string? name)
    {
        (View, _) = reader.Read(Request.Query);
        if (await savedViews.Save(User, name, Request.QueryString.Value) is { } refusal)
        {
            (Refusal, TypedName, Response.StatusCode) = (refusal, name, StatusCodes.Status409Conflict);
            await Load();
            return Page();
        }

        Done = $"视图“{name!.Trim()}”已保存，下次可以从“常用视图”打开。";
        return Redirect(StaffLinks.QueueOf(View));
    }

    public async Task<IActionResult> OnPostDeleteViewAsync(long id)
    {
        (View, _) = reader.Read(Request.Query);
        if (!await savedViews.Delete(User, id))
        {
            return NotFound();
        }

        Done = "视图已删除。";
        return Redirect(StaffLinks.QueueOf(View));
    }

    public async Task<IActionResult> OnPostBulkAsync(string? act, string? scope, long[] id, string? to, string? reason)
    {
        (View, _) = reader.Read(Request.Query);
        TypedBulk = new BulkRequest(act, scope, id, to, reason);
        var (plan, refusal) = await bulk.Plan(User, View, TypedBulk);
        if (plan is not null)
        {
            return Redirect(StaffLinks.Bulk(plan.Id));
        }

        (Refusal, Response.StatusCode) = (refusal, StatusCodes.Status409Conflict);
        await Load();
        return Page();
    }

    private async Task Load()
    {
        (View, Ignored) = reader.Read(Request.Query);
        Shown = await list.Read(User, View);
        View = View with { Page = Shown.Number };
        Saved = await savedViews.Of(User);
    }
}
