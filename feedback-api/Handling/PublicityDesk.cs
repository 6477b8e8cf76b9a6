using System.Security.Claims;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Submit;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Handling;

/// <summary>What the public is to read, as typed.</summary>
internal sealed record WordingInput(string? Title, string? Text, string? Answer);

/// <summary>
/// 公开状态: what the public may read of a case. One person words it, another publishes it, and only with the citizen's
/// consent and without personal data; hiding leaves a tombstone with a stable code.
/// </summary>
internal sealed class PublicityDesk(Desk desk, TimeProvider clock)
{
    private const int MostTitle = 60;

    public Task<ActResult> Propose(ClaimsPrincipal staff, long id, int version, WordingInput input) => Act(staff, id, version, PublicityAct.Propose, null, @case =>
    {
        if (!staff.Has(StaffRole.Comms) && !staff.Has(StaffRole.Handler))
        {
            return "公开稿由承办人或宣传人员拟写。";
        }

        if (!@case.ConsentsToPublication)
        {
            return "来件人没有同意公开，不能公开。";
        }

        if (@case.Protection is not Protection.Normal || @case.Answer is null)
        {
            return @case.Answer is null ? "答复发出以后才能公开。" : "保密的办件不能公开。";
        }

        var (title, text, answer) = (Words(input.Title), Words(input.Text), Words(input.Answer));
        if (text is null || answer is null || title?.Length > MostTitle || text.Length + answer.Length > 2 * ActFieldRules.AnswerLimit)
        {
            return $"请写明公开的来件摘要和答复；标题最多 {MostTitle} 字，摘要和答复合计最多 {2 * ActFieldRules.AnswerLimit} 字。";
        }

        if (text == Words(@case.Text))
        {
            return "摘要和来件原文一样。请改写成不含个人信息的摘要：公开页面写明“不是原文”。";
        }

        // Of what is hidden, the tombstone stays until the new words are published.
        @case.Public = new PublicWording
        {
            Title = title, Text = text, Answer = answer, ProposedBy = staff.AccountId(), ProposedAt = clock.GetUtcNow(),
            PublishedAt = @case.Public?.PublishedAt, HiddenAs = @case.Public?.HiddenAs, HiddenAt = @case.Public?.HiddenAt,
        };
        return null;
    });

    public Task<ActResult> SendBack(ClaimsPrincipal staff, long id, int version, string? why) =>
        Act(staff, id, version, PublicityAct.SendBack, why, @case => NotComms(staff) ?? NoReason(why));

    public Task<ActResult> Publish(ClaimsPrincipal staff, long id, int version, string? why) => Act(staff, id, version, PublicityAct.Publish, why, @case =>
    {
        if (NotComms(staff) is { } refusal)
        {
            return refusal;
        }

        if (@case.Public!.ProposedBy == staff.AccountId())
        {
            return "公开须由另一人进行：写的人不能自己公开。";
        }

        if (@case.AnsweredAt is not { } answeredAt || answeredAt > @case.Public.ProposedAt)
        {
            return @case.AnsweredAt is null
                ? "这件办件正在重新办理，原来的答复不能再公开。请退改，待新的答复发出后重拟。"
                : "拟稿以后又有新的答复。请退改，按新的答复重拟。";
        }

        if (PersonalDataIn(@case.Public) is { Count: > 0 } found && Words(why) is null)
        {
            return $"公开稿里似乎有个人信息：{string.Join("、", found)}。请退改；确需公开的，写明理由后再公开。";
        }

        @case.Public = @case.Public with { PublishedAt = clock.GetUtcNow(), HiddenAs = null, HiddenAt = null };
        return null;
    });

    public Task<ActResult> Hide(ClaimsPrincipal staff, long id, int version, string? code, string? why) => Act(staff, id, version, PublicityAct.Hide, why, @case =>
    {
        if (NotComms(staff) is { } refusal)
        {
            return refusal;
        }

        if (!Enum.TryParse<HidingCode>(code, out var chosen) || !Enum.IsDefined(chosen))
        {
            return "请选择隐藏的理由。";
        }

        @case.Public = @case.Public! with { HiddenAs = chosen, HiddenAt = clock.GetUtcNow() };
        return null;
    });

    public Task<ActResult> Restore(ClaimsPrincipal staff, long id, int version, string? why) => Act(staff, id, version, PublicityAct.Restore, why, @case =>
    {
        if (NotComms(staff) is not null || NoReason(why) is not null)
        {
            return NotComms(staff) ?? NoReason(why);
        }

        @case.Public = @case.Public! with { HiddenAs = null, HiddenAt = null };
        return null;
    });

    /// <summary>What looks like personal data in what the public is to read, masked.</summary>
    public static IReadOnlyList<string> PersonalDataIn(PublicWording wording) =>
        PersonalDataNotes.Of(wording.Title, wording.Text, wording.Answer);

    private Task<ActResult> Act(ClaimsPrincipal staff, long id, int version, PublicityAct act, string? why, Func<Case, string?> change) =>
        desk.Change(staff, id, version, @case =>
        {
            if (PublicityMoves.Next(@case.Publicity, act) is not { } next)
            {
                return Task.FromResult<string?>($"公开状态是“{@case.Publicity.Word()}”，不能{act.Word()}。");
            }

            var isKnown = @case.Public is { IsKnown: true };
            var refusal = change(@case);
            if (refusal is null)
            {
                @case.Publicity = act is PublicityAct.SendBack && isKnown ? Publicity.Hidden : next;
                @case.Record(new Act(staff.Signature(), clock.GetUtcNow(), Words(why)), Told(act, @case), new ClockMark(null, Reference: CodeOf(act, @case, isKnown)));
            }

            return Task.FromResult(refusal);
        });

    private static string Told(PublicityAct act, Case @case) =>
        act is PublicityAct.Hide ? $"隐藏（{@case.Public!.HiddenAs!.Value.Word()}）" : act.Word();

    // What the public moderation log is written from: words may change, codes never.
    private static string? CodeOf(PublicityAct act, Case @case, bool wasKnown) => act switch
    {
        PublicityAct.Hide => @case.Public!.HiddenAs!.Value.Code(),
        PublicityAct.Restore => PublicityMoves.RestoreCode,
        PublicityAct.Publish when wasKnown => PublicityMoves.RestoreCode,
        _ => null,
    };

    private static string? NotComms(ClaimsPrincipal staff) => staff.Has(StaffRole.Comms) ? null : "公开、隐藏和恢复由宣传人员进行。";

    private static string? NoReason(string? why) => Words(why) is null ? "请填写理由。" : null;

    private static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.ReplaceLineEndings("\n").Trim();
}
