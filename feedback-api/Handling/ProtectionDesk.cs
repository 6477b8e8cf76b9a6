using System.Security.Claims;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.People;
using PublicNotice.FeedbackApi.Search;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Handling;

/// <summary>保护级别 and 回避: raising is one click for anybody; lowering needs two people and a reason.</summary>
internal sealed class ProtectionDesk(Desk desk, PersonalData personalData, DivisionNames divisions, Staffing staffing, SearchIndexing search, TimeProvider clock)
{
    /// <summary>Raises the protection. Whoever raised it may not know of the case any more afterwards.</summary>
    public Task<ActResult> Raise(ClaimsPrincipal staff, long id, int version, Protection to, string? why) => search.After(id, desk.Change(staff, id, version, @case =>
    {
        if (!staff.MayReadWords())
        {
            return Refuse("审计只看留痕，不作操作。");
        }

        if (to <= @case.Protection)
        {
            return Refuse($"保护级别已是“{@case.Protection.Word()}”。");
        }

        if (@case.Publicity is not (Publicity.Private or Publicity.Hidden))
        {
            return Refuse("这件办件已经公开或拟公开，请先隐藏或退改，再提高保护级别。");
        }

        if (to is Protection.Confidential)
        {
            Seal(@case);
        }

        @case.HidesIdentity = true;
        @case.Record(By(staff, why), $"保护级别提高为“{to.Word()}”");
        return Agree;
    }));

    /// <summary>Proposes to lower it to 一般.</summary>
    public Task<ActResult> ProposeLowering(ClaimsPrincipal staff, long id, int version, string? why) => desk.Change(staff, id, version, @case =>
    {
        if (!staff.Has(StaffRole.ProtectedOfficer))
        {
            return Refuse("降低保护级别由保密件专办员提出。");
        }

        if (@case.Protection is Protection.Normal || Reason(why) is null)
        {
            return Refuse(@case.Protection is Protection.Normal ? "保护级别已是“一般”。" : "请填写降低保护级别的理由。");
        }

        @case.LoweringBy = staff.AccountId();
        @case.Record(By(staff, why), "提出降低保护级别，待另一人确认");
        return Agree;
    });

    /// <summary>Lowers it, by a second person.</summary>
    public Task<ActResult> Lower(ClaimsPrincipal staff, long id, int version, string? why) => search.After(id, desk.Change(staff, id, version, @case =>
    {
        if (@case.LoweringBy is null)
        {
            return Refuse("没有人提出降低保护级别。");
        }

        if (!staff.Has(StaffRole.ProtectedOfficer) || staff.AccountId() == @case.LoweringBy)
        {
            return Refuse("降低保护级别须由另一位保密件专办员确认。");
        }

        if (Reason(why) is null)
        {
            return Refuse("请填写同意降低的理由。");
        }

        Unseal(@case);
        (@case.HidesIdentity, @case.LoweringBy) = (false, null);
        @case.Record(By(staff, why), "保护级别降低为“一般”");
        return Agree;
    }));

    /// <summary>回避: keeps a division or a person out of the case; oneself too.</summary>
    public Task<ActResult> Blind(ClaimsPrincipal staff, long id, int version, string? division, string? account, string? why) => desk.Change(staff, id, version, async @case =>
    {
        division = string.IsNullOrEmpty(division) ? null : division;
        var person = string.IsNullOrEmpty(account) ? null : (await staffing.All()).FirstOrDefault(one => one.Id == account);
        if (!staff.Has(@case.IsProtected ? StaffRole.ProtectedOfficer : StaffRole.Dispatcher))
        {
            return $"回避由{(@case.IsProtected ? StaffRole.ProtectedOfficer : StaffRole.Dispatcher).Word()}登记。";
        }

        if (divisions.Find(division) is null == person is null)
        {
            return "请选择一个应当回避的处室或人员（只选其中一项）。";
        }

        if (division is not null && @case.Division == division)
        {
            return "该处室正在办理这件办件，请先改派。";
        }

        if (@case.Blinds.Exists(blind => blind.Division == division && blind.Account == person?.Id))
        {
            return "已经登记回避。";
        }

        @case.Blinds.Add(new CaseBlind { Division = division, Account = person?.Id });
        @case.Record(By(staff, why), $"登记{person?.Signature ?? divisions.NameOf(division)}回避");
        return null;
    });

    private void Seal(Case @case)
    {
        var words = personalData.Open(@case);
        @case.IsProtected = true;
        Write(@case, words);
        @case.ForgetSuggestion();
    }

    private void Unseal(Case @case)
    {
        var words = personalData.Open(@case);
        @case.IsProtected = false;
        Write(@case, words);
    }

    private void Write(Case @case, CaseWords words)
    {
        string? Word(string place, string? plain) => plain is null ? null : personalData.Conceal(@case, place, plain);
        (@case.Title, @case.Text) = (Word(Place.Title, words.Title), Word(Place.Text, words.Text)!);
        (@case.Draft, @case.Answer) = (Word(Place.Draft, words.Draft), Word(Place.Answer, words.Answer));
    }

    private Act By(ClaimsPrincipal staff, string? why) => new(staff.Signature(), clock.GetUtcNow(), Reason(why));

    private static string? Reason(string? why) => string.IsNullOrWhiteSpace(why) ? null : why.Trim();

    private static Task<string?> Agree => Task.FromResult<string?>(null);

    private static Task<string?> Refuse(string sentence) => Task.FromResult<string?>(sentence);
}
