using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Retention;

/// <summary>
/// 应要求销毁: what one case holds is destroyed before its time. One person asks for it, another agrees; both give their
/// reasons. The request lies in the case's own events, so nothing can be asked or agreed to without a trace.
/// </summary>
internal sealed class ErasureDesk(Desk desk, CaseRetention retention, TimeProvider clock)
{
    private const string OnlyOfficers = "保密件的销毁由保密件专办员提出和同意，其他办件由分派员提出和同意。";

    /// <summary>The requests that somebody may know of and that nobody has decided yet.</summary>
    public async Task<IReadOnlyList<Case>> Pending(ClaimsPrincipal staff) =>
        [.. (await desk.VisibleTo(staff).AsNoTracking().Where(c => c.ErasedAt == null && c.Events.Any(e => e.Reference == ErasureRequest.Asked))
            .OrderBy(c => c.Id).ToListAsync()).Where(@case => ErasureRequest.Of(@case) is not null)];

    /// <summary>Asks for it.</summary>
    public async Task<ActResult> Ask(ClaimsPrincipal staff, long id, string? why)
    {
        var version = await desk.VisibleTo(staff).Where(c => c.Id == id).Select(c => (int?)c.Version).FirstOrDefaultAsync();
        return version is null ? new ActResult.NotFound() : await Change(staff, id, version.Value, why, @case =>
            @case.IsRetained ? "这件办件已延长保存，解除以后才能销毁。"
            : !CaseStates.Ends.Contains(@case.State) && !CaseStates.AnsweredOnes.Contains(@case.State)
                ? $"办件处于“{@case.State.StaffWord()}”，还在办理。请先办结，或请来件人凭查询码撤回，再提出销毁。"
            : ErasureRequest.Of(@case) is not null ? "已经有人提出销毁，等另一人同意。"
            : null, "提出销毁来件内容，待另一人同意", ErasureRequest.Asked);
    }

    /// <summary>Refuses it.</summary>
    public Task<ActResult> Refuse(ClaimsPrincipal staff, long id, int version, string? why) =>
        Change(staff, id, version, why, NotAsked, "不同意销毁来件内容", ErasureRequest.Refused);

    /// <summary>Agrees, and carries it out at once.</summary>
    public async Task<ActResult> Agree(ClaimsPrincipal staff, long id, int version, string? why)
    {
        var result = await Change(staff, id, version, why, @case =>
            NotAsked(@case) ?? (ErasureRequest.Of(@case)!.Who == staff.Signature() ? "销毁须由另一人同意：提出的人不能自己同意。" : Hide(@case, staff)),
            "同意销毁来件内容", ErasureRequest.Agreed);
        if (result is ActResult.Done)
        {
            // Should it end here, the next round of retention goes on with it.
            await retention.EraseAgreed(CancellationToken.None);
        }

        return result;
    }

    private Task<ActResult> Change(
        ClaimsPrincipal staff, long id, int version, string? why, Func<Case, string?> refusal, string what, string reference) =>
        desk.Change(staff, id, version, @case =>
        {
            var sentence = !staff.Has(@case.IsProtected ? StaffRole.ProtectedOfficer : StaffRole.Dispatcher) ? OnlyOfficers
                : string.IsNullOrWhiteSpace(why) ? "请填写理由。"
                : refusal(@case);
            if (sentence is null)
            {
                @case.Record(new Act(staff.Signature(), clock.GetUtcNow(), why!.Trim()), what, new ClockMark(null, Reference: reference));
            }

            return Task.FromResult(sentence);
        });

    private static string? NotAsked(Case @case) => ErasureRequest.Of(@case) is null ? "没有待决定的销毁申请，可能刚刚已由他人处理。" : null;

    // The public learns that an answer went, and why; of a hidden one it has learnt already.
    private string? Hide(Case @case, ClaimsPrincipal staff)
    {
        if (@case.Publicity is Publicity.Published or Publicity.Restored)
        {
            @case.Public = @case.Public! with { HiddenAs = HidingCode.SubmittersRequest, HiddenAt = clock.GetUtcNow() };
            @case.Publicity = PublicityMoves.Next(@case.Publicity, PublicityAct.Hide)!.Value;
            @case.Record(new Act(staff.Signature(), clock.GetUtcNow()), $"隐藏公开答复：{HidingCode.SubmittersRequest.Word()}", new ClockMark(null, Reference: HidingCode.SubmittersRequest.Code()));
        }

        return null;
    }
}
