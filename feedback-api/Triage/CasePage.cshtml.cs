using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Suggestions;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>One case: read it, assign it, answer it.</summary>
[CaseStaff]
internal sealed class CasePageModel(
    Desk desk, DivisionNames divisions, PersonalData personalData, CaseMessages messages, ModelState model, Readings readings, TimeProvider clock) : PageModel
{
    public Case Case { get; private set; } = null!;

    /// <summary>What the case says, readable.</summary>
    public CaseWords Words { get; private set; } = null!;

    /// <summary>Why the last act was refused.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What was typed when an act was refused: it is shown again.</summary>
    public string? TypedAnswer { get; private set; }

    public string? TypedReason { get; private set; }

    public string? TypedQuestion { get; private set; }

    public string? ChosenDivision { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public string? ModelTrouble => model.Trouble;

    public IEnumerable<Division> Divisions => divisions.AssignableOn(clock.Today());

    /// <summary>The division that the form proposes: the one responsible, else the suggestion, else the item's.</summary>
    public string? Proposed => ChosenDivision ?? Case.Division
        ?? (Case.Suggestion is { Abstains: false } suggestion ? suggestion.Top[0].Label : Case.Subject?.Division);

    public async Task<IActionResult> OnGetAsync(long id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAssignAsync(long id, int version, string? division, string? why)
    {
        (ChosenDivision, TypedReason) = (division, why);
        return await Finish(id, await desk.Assign(User, id, version, division, why), $"已分派至{divisions.NameOf(division)}。");
    }

    public async Task<IActionResult> OnPostDraftAsync(long id, int version, string? answer)
    {
        TypedAnswer = answer;
        return await Finish(id, await desk.SaveDraft(User, id, version, answer), "答复草稿已保存。");
    }

    public async Task<IActionResult> OnPostAnswerAsync(long id, int version, string? answer)
    {
        TypedAnswer = answer;
        return await Finish(id, await desk.SendAnswer(User, id, version, answer), "答复已发出，来件人凭查询码可以看到。");
    }

    public async Task<IActionResult> OnPostAskAsync(long id, int version, string? question)
    {
        TypedQuestion = question;
        return await Finish(id, await desk.Ask(User, id, version, question), "问题已发给来件人，凭查询码可以看到和回答。");
    }

    public string TextOf(CaseMessage message) => messages.TextOf(Case, message);

    /// <summary>The sender's own name for a file.</summary>
    public string NameOf(CaseAttachment file) => personalData.Open(Case, Place.FileName, file.SealedName)!;

    public string? NameOf(string? division) => divisions.NameOf(division);

    private async Task<IActionResult> Finish(long id, ActResult result, string done)
    {
        switch (result)
        {
            case ActResult.Done:
                Done = done;
                return Redirect(StaffLinks.Case(id));
            case ActResult.Refused(var sentence) when await Load(id):
                Refusal = sentence;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(long id)
    {
        if (await desk.VisibleTo(User).AsNoTracking().FirstOrDefaultAsync(c => c.Id == id) is not { } found)
        {
            return false;
        }

        await readings.Opened(User, found);
        Case = found;
        Words = personalData.Open(found);
        return true;
    }
}
