using System.Security.Claims;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.SignIn;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Triage;

namespace PublicNotice.FeedbackApi.Handling;

/// <summary>内部备注: what staff tell each other. Whoever may read the case may add one, whatever state it is in.</summary>
internal sealed class NoteDesk(Desk desk, PersonalData personalData, TimeProvider clock)
{
    private const int Limit = 2000;

    public Task<ActResult> Add(ClaimsPrincipal staff, long id, int version, string? text) => desk.Change(staff, id, version, @case =>
    {
        var words = text?.ReplaceLineEndings("\n").Trim();
        if (string.IsNullOrEmpty(words) || words.Length > Limit || words.Contains('\0') || !staff.MayReadWords())
        {
            return Task.FromResult<string?>(staff.MayReadWords() ? $"请填写备注，最多 {Limit} 字。" : "审计只看留痕，不写备注。");
        }

        @case.Notes.Add(new CaseNote { Who = staff.Signature(), When = clock.GetUtcNow(), SealedText = personalData.Seal(@case, Place.Note, words) });
        @case.Record(new Act(staff.Signature(), clock.GetUtcNow()), "添加内部备注");
        return Task.FromResult<string?>(null);
    });
}
