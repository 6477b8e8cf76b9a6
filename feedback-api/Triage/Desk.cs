using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Triage;

/// <summary>What became of an act.</summary>
internal abstract record ActResult
{
    internal sealed record Done : ActResult;

    internal sealed record NotFound : ActResult;

    /// <summary>The act is not legal, or somebody was faster.</summary>
    internal sealed record Refused(string Sentence) : ActResult;
}

/// <summary>The acts of staff. Each is checked by the table of moves and leaves one event, in one transaction.</summary>
internal sealed class Desk(FeedbackDb db, DivisionNames divisions, CaseMessages messages, PersonalData personalData, TimeProvider clock)
{
    public const int AnswerLimit = 5000;
    private const string Overtaken = "这件办件刚刚被他人更新，您的操作没有执行，填写的内容还在。请核对最新情况后再操作。";

    /// <summary>The cases that a person may see.</summary>
    public IQueryable<Case> VisibleTo(ClaimsPrincipal staff) =>
        staff.Has(StaffRole.ProtectedOfficer) ? db.Cases.AsSplitQuery() : db.Cases.AsSplitQuery().Where(c => !c.IsProtected);

    public Task<ActResult> Assign(ClaimsPrincipal staff, long id, int version, string? division, string? why) =>
        divisions.AssignableOn(clock.Today()).FirstOrDefault(d => d.Id == division) is { } chosen
            ? Act(staff, id, version, why, (@case, act) => @case.Assign(chosen, act))
            : Refuse("请选择要分派的处室。");

    public Task<ActResult> SaveDraft(ClaimsPrincipal staff, long id, int version, string? draft) =>
        Fault(draft) is { } fault ? Refuse(fault) : Act(staff, id, version, null, (@case, act) => @case.SaveDraft(
            personalData.Conceal(@case, Place.Draft, draft!.ReplaceLineEndings("\n")), act));

    public Task<ActResult> SendAnswer(ClaimsPrincipal staff, long id, int version, string? answer) =>
        Fault(answer) is { } fault ? Refuse(fault) : Act(staff, id, version, null, (@case, act) => @case.SendAnswer(
            personalData.Conceal(@case, Place.Answer, answer!.ReplaceLineEndings("\n").Trim()), act));

    public Task<ActResult> Ask(ClaimsPrincipal staff, long id, int version, string? question) =>
        SubmitRules.Field("question", "问题", question, SubmitRules.TextLimit, []) is { } words
            ? Act(staff, id, version, null, (@case, act) => @case.Ask(messages.FromBureau(@case, words, act.When), act))
            : Refuse($"请填写要来件人补充什么，最多 {SubmitRules.TextLimit} 字。");

    private async Task<ActResult> Act(
        ClaimsPrincipal staff, long id, int version, string? why, Func<Case, Act, string?> act)
    {
        if (await VisibleTo(staff).FirstOrDefaultAsync(c => c.Id == id) is not { } @case)
        {
            return new ActResult.NotFound();
        }

        if (@case.ErasedAt is not null)
        {
            return new ActResult.Refused(Case.ErasedRefusal);
        }

        if (@case.Version != version)
        {
            return new ActResult.Refused(Overtaken);
        }

        var reason = string.IsNullOrWhiteSpace(why) ? null : why.Trim();
        if (act(@case, new Act(staff.Signature(), clock.GetUtcNow(), reason)) is { } refusal)
        {
            return new ActResult.Refused(refusal);
        }

        try
        {
            await db.SaveChangesAsync();
            return new ActResult.Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ActResult.Refused(Overtaken);
        }
    }

    private static string? Fault(string? answer) => answer switch
    {
        null or "" => "请先填写答复内容。",
        _ when string.IsNullOrWhiteSpace(answer) => "请先填写答复内容。",
        _ when answer.Length > AnswerLimit => $"答复最多 {AnswerLimit} 字，现有 {answer.Length} 字，请删减。",
        _ when answer.Contains('\0') => "答复中含有无法保存的字符，请删除后重新输入。",
        _ => null,
    };

    private static Task<ActResult> Refuse(string sentence) => Task.FromResult<ActResult>(new ActResult.Refused(sentence));
}
