using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Handling;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Submit;

namespace PublicNotice.FeedbackApi.Track;

/// <summary>What became of a citizen's act.</summary>
internal abstract record TrackResult
{
    internal sealed record Done(CaseView Case) : TrackResult;

    internal sealed record UnknownCode : TrackResult;

    internal sealed record Faulty(FieldFault Fault) : TrackResult;

    /// <summary>Not legal in the state that the case is in.</summary>
    internal sealed record Refused(string Sentence) : TrackResult;

    internal sealed record Unsaved : TrackResult;
}

/// <summary>
/// The acts of whoever holds a receipt code. What is asked for twice, by a double click or a retry, is done once.
/// </summary>
internal sealed partial class CitizenDesk(
    FeedbackDb db, LookUp lookUp, CaseViews views, CaseMessages messages, CaseHandling handling, TimeProvider clock, ILogger<CitizenDesk> logger)
{
    private const int MostMessages = 50;
    private const int Attempts = 3;
    private static readonly TimeSpan TimeOfOneClick = TimeSpan.FromMinutes(10);

    public Task<TrackResult> Supplement(string? code, string? text, string? key, CancellationToken cancel) =>
        Say(code, CaseAct.Supplement, "text", "补充内容", text, key, handling.Supplement, cancel);

    public Task<TrackResult> Reopen(string? code, string? reason, string? key, CancellationToken cancel) =>
        Say(code, CaseAct.Reopen, "reason", "没有解决的情况", reason, key, handling.Reopen, cancel);

    public Task<TrackResult> Appeal(string? code, string? reason, string? key, CancellationToken cancel) =>
        Say(code, CaseAct.Appeal, "reason", "申诉理由", reason, key, CaseHandling.Appeal, cancel);

    public Task<TrackResult> Withdraw(string? code, CancellationToken cancel) =>
        Act(code, CaseAct.Withdraw, @case => @case.State is CaseState.Withdrawn, CaseHandling.Withdraw, cancel);

    public Task<TrackResult> Rate(string? code, string? rating, CancellationToken cancel) =>
        Satisfactions.TryParse(rating) is { } chosen
            ? Act(code, CaseAct.Rate, @case => @case.Rating == chosen, (@case, act) => CaseHandling.Rate(@case, chosen, act), cancel)
            : Faulty("rating", "请选择对答复的评价：非常满意、满意、基本满意、不满意或非常不满意。");

    private Task<TrackResult> Say(
        string? code, CaseAct act, string field, string word, string? text, string? key, Action<Case, CaseMessage, Act> say, CancellationToken cancel)
    {
        var faults = new List<FieldFault>();
        if (SubmitRules.Field(field, word, text, SubmitRules.TextLimit, faults) is not { } words)
        {
            return Task.FromResult<TrackResult>(new TrackResult.Faulty(faults.FirstOrDefault() ?? new(field, $"请填写{word}。")));
        }

        // Without a key the words themselves tell a second click from a second message.
        var hash = string.IsNullOrEmpty(key) ? null : SHA256.HashData(Encoding.UTF8.GetBytes($"{field}\n{key}\n{words}"));
        return Act(
            code,
            act,
            @case => hash is null ? act is CaseAct.Supplement && SaysAlready(@case, words) : @case.Messages.Exists(message => message.KeyHash?.AsSpan().SequenceEqual(hash) == true),
            (@case, by) => say(@case, messages.FromCitizen(@case, words, by.When, hash), by),
            cancel);
    }

    // Only the latest message, and only for minutes: who says the same again later, or after a question, means it.
    private bool SaysAlready(Case @case, string words) =>
        CaseMessages.InOrder(@case).LastOrDefault() is { FromCitizen: true } latest
        && clock.GetUtcNow() - latest.When < TimeOfOneClick
        && messages.TextOf(@case, latest) == words;

    private async Task<TrackResult> Act(
        string? code, CaseAct act, Func<Case, bool> isDone, Action<Case, Act> carry, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await lookUp.FindToAct(code, cancel) is not { } @case)
            {
                return new TrackResult.UnknownCode();
            }

            if (@case.ErasedAt is not null)
            {
                return new TrackResult.Refused(Case.ErasedRefusal);
            }

            if (isDone(@case))
            {
                return new TrackResult.Done(views.Of(@case));
            }

            if (Refusal(@case, act) is { } refusal)
            {
                return new TrackResult.Refused(refusal);
            }

            try
            {
                carry(@case, new Act(Cases.Act.Citizen, clock.GetUtcNow()));
                await db.SaveChangesAsync(cancel);
                return new TrackResult.Done(views.Of(@case));
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Staff or a second click were faster: look again at what the case is now.
                db.ChangeTracker.Clear();
            }
            catch (Exception e) when (StoreFaults.Is(e))
            {
                Log.Unsaved(logger, e.GetBaseException().Message);
                return new TrackResult.Unsaved();
            }
        }
    }

    private static string? Refusal(Case @case, CaseAct act) =>
        CaseMoves.Next(@case.State, act) is null
            ? $"办件处于“{@case.State.CitizenWord()}”，不能再{act.Word()}。请刷新页面查看最新情况。"
            : act is CaseAct.Supplement && @case.Messages.Count(message => message.FromCitizen) >= MostMessages
                ? $"这件来件的补充已达 {MostMessages} 条，请拨打联系电话，或另行提交。"
                : null;

    private static Task<TrackResult> Faulty(string field, string sentence) =>
        Task.FromResult<TrackResult>(new TrackResult.Faulty(new(field, sentence)));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What a citizen did to a case could not be stored and was not acknowledged: {Reason}")]
        public static partial void Unsaved(ILogger logger, string reason);
    }
}
