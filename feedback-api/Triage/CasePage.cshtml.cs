using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Analytics;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Campaigns;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Handling;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.People;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Suggestions;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>One case: all that is known of it, and every act that whoever looks at it may do now.</summary>
[CaseStaff]
[RequestFormLimits(ValueLengthLimit = LongestTyped)]
internal sealed class CasePageModel(
    Desk desk, Staffing staffing, ProtectionDesk protection, PublicityDesk publicity, NoteDesk notes, Presence presence, PublishedNotices notices,
    CaseGroups groups, DivisionNames divisions, PersonalData personalData, CaseMessages messages, ReplyDeadline deadline, ModelState model, Readings readings, TimeProvider clock) : PageModel
{
    private const int MostAlike = 10;

    // As long as a request may be: whoever pastes too much is told by how much, and gets it back.
    private const int LongestTyped = 256 * 1024;

    public Case Case { get; private set; } = null!;

    /// <summary>What the case says, readable; nothing where only the traces may be read.</summary>
    public CaseWords Words { get; private set; } = null!;

    /// <summary>What may be done now.</summary>
    public IReadOnlyList<ActRule> Acts { get; private set; } = [];

    /// <summary>How the deadline was worked out.</summary>
    public DeadlineWork Deadline { get; private set; } = null!;

    /// <summary>Whether the suggestion is kept back until somebody has decided.</summary>
    public bool HidesSuggestion => Case is { Suggestion.IsHidden: true, Division: null };

    /// <summary>How near the deadline is.</summary>
    public DueWords Due => DueWords.Of(Case.State, Case.DueOn, deadline, clock.Today());

    /// <summary>The newest of the others that say nearly the same.</summary>
    public IReadOnlyList<AlikeCase> Alike { get; private set; } = [];

    /// <summary>How many others say nearly the same.</summary>
    public int AlikeCount { get; private set; }

    /// <summary>What a writer might look at again before the answer is sent; advice, never a mark.</summary>
    public IReadOnlyList<string> Advice { get; private set; } = [];

    /// <summary>Who else has the case open.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>Everybody at the desk: who may have to stay out of the case, and whether it has officers enough.</summary>
    public IReadOnlyList<StaffAccount> People { get; private set; } = [];

    /// <summary>Why the last act was refused.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The act that was refused; null for none of the table.</summary>
    public CaseAct? Failed { get; private set; }

    /// <summary>What was typed when an act was refused: it is shown again.</summary>
    public ActInput Typed { get; private set; } = new();

    /// <summary>The note that was refused.</summary>
    public string? TypedNote { get; private set; }

    /// <summary>The public wording that was refused.</summary>
    public WordingInput? TypedWording { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public string? ModelTrouble => model.Trouble;

    public bool MayReadWords => User.MayReadWords();

    public bool MayReadIdentity => User.MayReadIdentity(Case);

    public IEnumerable<Division> Divisions => divisions.AssignableOn(clock.Today()).Where(division => !Case.Blinds.Exists(blind => blind.Division == division.Id));

    public IReadOnlyList<Division> AllDivisions => divisions.All;

    public IEnumerable<ClockProfile> Clocks => deadline.Profiles.InForceOn(ShanghaiTime.DateOf(Case.ReceivedAt));

    /// <summary>Why an extension is asked for.</summary>
    public string? ExtensionReason => Case.Events.OrderBy(e => e.Id).LastOrDefault(e => e.What.StartsWith(CaseAct.AskExtension.Word(), StringComparison.Ordinal))?.Why;

    /// <summary>The last day to which the clock may be extended.</summary>
    public DateOnly Furthest => deadline.Furthest(Case);

    /// <summary>The division that the form proposes: the one responsible, else the suggestion, else the item's.</summary>
    public string? Proposed => Typed.Division ?? Case.Division
        ?? (Case.Suggestion is { Abstains: false } suggestion && !HidesSuggestion ? suggestion.Top[0].Label : Case.Subject?.Division);

    /// <summary>The item as it reads now; null when it is gone or nothing has changed.</summary>
    public string? ItemNow { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id) => await Load(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostAssignAsync(long id, int version, string? division, string? why) =>
        Do(id, version, CaseAct.Assign, new ActInput { Division = division, Reason = why }, $"已分派至{divisions.NameOf(division)}。");

    public Task<IActionResult> OnPostDraftAsync(long id, int version, string? answer) =>
        Do(id, version, CaseAct.Draft, new ActInput { Answer = answer }, "答复草稿已保存。");

    public Task<IActionResult> OnPostAnswerAsync(long id, int version, string? answer, string? outcome) =>
        Do(id, version, CaseAct.SubmitAnswer, new ActInput { Answer = answer, Outcome = outcome }, "答复已送审，由另一人审核后发出。");

    public Task<IActionResult> OnPostAskAsync(long id, int version, string? question) =>
        Do(id, version, CaseAct.Ask, new ActInput { Question = question }, "问题已发给来件人，凭查询码可以看到和回答。");

    public async Task<IActionResult> OnPostActAsync(long id, int version, string? act, ActInput input) =>
        Enum.TryParse<CaseAct>(act, out var chosen) && Enum.IsDefined(chosen) && chosen.Rule() is { By.Count: > 0 } rule
            ? await Do(id, version, chosen, input, $"已{rule.Word}。")
            : NotFound();

    public async Task<IActionResult> OnPostNoteAsync(long id, int version, string? note)
    {
        TypedNote = note;
        return await Finish(id, await notes.Add(User, id, version, note), "备注已添加。");
    }

    public async Task<IActionResult> OnPostRaiseAsync(long id, int version, Protection to, string? why) =>
        await Finish(id, await protection.Raise(User, id, version, to, why), $"保护级别已提高为“{to.Word()}”。");

    public async Task<IActionResult> OnPostProposeLoweringAsync(long id, int version, string? why) =>
        await Finish(id, await protection.ProposeLowering(User, id, version, why), "已提出，待另一位保密件专办员确认。");

    public async Task<IActionResult> OnPostLowerAsync(long id, int version, string? why) =>
        await Finish(id, await protection.Lower(User, id, version, why), "保护级别已降低为“一般”。");

    public async Task<IActionResult> OnPostBlindAsync(long id, int version, string? division, string? account, string? why) =>
        await Finish(id, await protection.Blind(User, id, version, division, account, why), "已登记回避。");

    public async Task<IActionResult> OnPostPublicityAsync(
        long id, int version, PublicityAct act, string? title, string? text, string? publicAnswer, string? code, string? why)
    {
        TypedWording = new WordingInput(title, text, publicAnswer);
        var result = act switch
        {
            PublicityAct.Propose => publicity.Propose(User, id, version, TypedWording),
            PublicityAct.SendBack => publicity.SendBack(User, id, version, why),
            PublicityAct.Publish => publicity.Publish(User, id, version, why),
            PublicityAct.Hide => publicity.Hide(User, id, version, code, why),
            _ => publicity.Restore(User, id, version, why),
        };
        return await Finish(id, await result, $"已{act.Word()}。");
    }

    public bool Can(CaseAct act) => Acts.Any(rule => rule.Act == act);

    /// <summary>The acts that have no form of their own.</summary>
    public IEnumerable<ActRule> OtherActs => Acts.Where(rule => rule.Act is not
        (CaseAct.Assign or CaseAct.Draft or CaseAct.SubmitAnswer or CaseAct.Ask or CaseAct.Send or CaseAct.SendBack));

    public string TextOf(CaseMessage message) => messages.TextOf(Case, message);

    public string? TextOf(CaseNote note) => personalData.Open(Case, Place.Note, note.SealedText);

    /// <summary>The sender's own name for a file.</summary>
    public string NameOf(CaseAttachment file) => personalData.Open(Case, Place.FileName, file.SealedName)!;

    public string? NameOf(string? division) => divisions.NameOf(division);

    private async Task<IActionResult> Do(long id, int version, CaseAct act, ActInput input, string done)
    {
        (Typed, Failed) = (input, act);
        return await Finish(id, await desk.Do(User, id, version, act, input), done);
    }

    private async Task<IActionResult> Finish(long id, ActResult result, string done)
    {
        switch (result)
        {
            case ActResult.Done:
                Done = done;
                return Redirect(await desk.VisibleTo(User).AnyAsync(c => c.Id == id) ? StaffLinks.Case(id) : StaffLinks.Queue);
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
        Advice = Words is { Text: { } text, Draft: { Length: > 0 } draft } && MayReadWords ? AnswerChecks.Of(Words.Title, text, draft).Sentences : [];
        Acts = desk.ActsFor(User, found);
        Deadline = DeadlineWork.Of(deadline.Work(found));
        Others = presence.Enter(User, id);
        People = await staffing.All();
        ItemNow = Now(found.Subject);
        await FindAlike(id);
        return true;
    }

    private async Task FindAlike(long id)
    {
        var ids = groups.Alike(id);
        if (ids.Count > 0)
        {
            var known = desk.VisibleTo(User).Where(c => ids.Contains(c.Id));
            AlikeCount = await known.CountAsync();
            Alike = await known.OrderByDescending(c => c.Id).Take(MostAlike).Select(c => new AlikeCase(c.Id, c.State, c.ReceivedAt)).ToListAsync();
        }
    }

    private string? Now(Subject? subject) =>
        subject?.ItemId is { } id && notices.Find(subject.NoticeId) is { } notice && notice.Items.FirstOrDefault(item => item.Id == id) is { } item
            && notices.TextOf(notice, item) is { } text && text != subject.ItemText
                ? text
                : null;
}

/// <summary>A case that says nearly the same as another.</summary>
internal sealed record AlikeCase(long Id, CaseState State, DateTimeOffset ReceivedAt);
