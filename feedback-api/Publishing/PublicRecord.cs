using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PublicNotice.Analytics;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.Storage;
using PublicNotice.FeedbackApi.Suggestions;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Publishing;

/// <summary>
/// Writes what the public may read of the cases, for the site to be built from. Whoever is asked for here is the public,
/// and nobody of the staff: no protected case, no case number, no name, not a word of the citizen's own.
/// </summary>
internal sealed class PublicRecord(
    FeedbackDb db, StatisticsRows statistics, DivisionNames divisions, ContentFiles content, SitePublisher site, ProjectFolder project,
    IOptions<ModelOptions> model, TimeProvider clock)
{
    private const string HandledAnew = "来件人反映问题没有解决，这件来件正在重新办理；以下是原来的答复。";
    private const string InReview = "来件人对答复不服，这件来件正在复查（复核）；以下是原来的答复。";
    private const string AnsweredAnew = "这件来件重新办理后另有新的答复，公开的内容正在更新；以下是原来的答复。";

    private static readonly Publicity[] Shown = [Publicity.Published, Publicity.Restored, Publicity.Hidden, Publicity.PendingRedaction];

    /// <summary>Writes the file in one step.</summary>
    /// <returns>The answers in it.</returns>
    public async Task<IReadOnlyList<PublicAnswer>> Write(CancellationToken cancel = default)
    {
        var export = await Read(cancel);
        var aside = site.AnswersFile + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        await File.WriteAllBytesAsync(aside, export.ToJson(), cancel);
        File.Move(aside, site.AnswersFile, overwrite: true);
        return export.Answers;
    }

    public async Task<PublicExport> Read(CancellationToken cancel = default)
    {
        var (rows, withheld) = SmallGroups.PutTogether(await statistics.Read(cancel));
        return new PublicExport
        {
            AsOf = clock.Today(),
            Answers = await Answers(cancel),
            Rows = rows,
            WithheldYears = withheld,
            Moderation = await Moderation(cancel),
            ModelCards = ModelCards(),
        };
    }

    private PublicModelCard[] ModelCards()
    {
        var words = content.Divisions.ToDictionary(division => division.Id, division => division.Name, StringComparer.Ordinal);
        words[TrainingOptions.OutOfScopeLabel] = "不归本局办理";
        return [.. PublishedCard.Beside(project.Resolve(model.Value.Path)).Select(card => card.InWords(words)).Select(card => new PublicModelCard(card.Title, card.Html))];
    }

    private async Task<IReadOnlyList<PublicAnswer>> Answers(CancellationToken cancel)
    {
        var cases = await Public().Where(c => c.ConsentsToPublication && c.ErasedAt == null && Shown.Contains(c.Publicity))
            .Select(c => new { c.Salt, c.Kind, c.Subject, c.Division, c.ReceivedAt, c.AnsweredAt, c.Outcome, c.State, c.Public })
            .ToListAsync(cancel);
        return
        [
            .. cases.Where(c => c.Public!.IsKnown)
                .Select(c => Of(c.Salt, c.Subject, c.Public!, new PublicWords(
                    c.Public!.Title, c.Public.Text, c.Public.Answer, c.Kind.Word(), c.Division, divisions.NameOf(c.Division),
                    ShanghaiTime.DateOf(c.ReceivedAt).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
                    ShanghaiTime.DateOf(c.AnsweredAt ?? c.Public.PublishedAt!.Value), c.State.IsOpen() ? c.State.CitizenWord() : c.Outcome.Word(),
                    NoteOf(c.State, c.AnsweredAt, c.Public.PublishedAt!.Value))))
                .OrderByDescending(answer => answer.PublishedOn).ThenBy(answer => answer.Id, StringComparer.Ordinal),
        ];
    }

    // What was published is the answer that was true then: whoever reads it learns that it is not the last word.
    private static string? NoteOf(CaseState state, DateTimeOffset? answeredAt, DateTimeOffset publishedAt) =>
        state is CaseState.InReview or CaseState.InFinalReview ? InReview
        : state.IsOpen() ? HandledAnew
        : answeredAt > publishedAt ? AnsweredAnew
        : null;

    private PublicAnswer Of(byte[] salt, Subject? subject, PublicWording wording, PublicWords words) => new()
    {
        Id = IdOf(salt),
        PublishedOn = ShanghaiTime.DateOf(wording.PublishedAt!.Value),
        Notice = subject?.NoticeId,
        NoticeTitle = subject?.NoticeTitle,
        Item = subject?.ItemId,
        ItemNumber = subject?.ItemNumber,
        Words = wording.HiddenAs is null ? words : null,
        Hidden = wording.HiddenAs is { } code
            ? new Tombstone(code.Code(), code.Word(), ShanghaiTime.DateOf(wording.HiddenAt!.Value), $"对隐藏有异议的，可以通过本站“提意见”栏目提出，也可以致电 {content.Settings.Contact.Phone}。")
            : null,
    };

    // By day: the order within a day would tell more than the page does.
    private async Task<IReadOnlyList<ModerationEntry>> Moderation(CancellationToken cancel)
    {
        var codes = Enum.GetValues<HidingCode>().ToDictionary(code => code.Code(), StringComparer.Ordinal);
        var known = codes.Keys.Append(PublicityMoves.RestoreCode).ToArray();
        var acts = await Public().SelectMany(c => c.Events.Where(e => e.Clock == null && known.Contains(e.Reference)))
            .Select(e => new { e.When, e.Reference }).ToListAsync(cancel);
        return
        [
            .. acts.Select(act => codes.TryGetValue(act.Reference!, out var code)
                    ? new ModerationEntry(ShanghaiTime.DateOf(act.When), "hide", act.Reference, code.Word())
                    : new ModerationEntry(ShanghaiTime.DateOf(act.When), "restore", null, null))
                .OrderByDescending(entry => entry.On).ThenBy(entry => entry.Code, StringComparer.Ordinal),
        ];
    }

    // A hidden one was public before: its tombstone stays, whatever protection was given to it since. No word of it does.
    private IQueryable<Case> Public() => db.Cases.AsNoTracking().Where(c =>
        c.Kind != FeedbackKind.Accusation && c.Public != null && (c.Publicity == Publicity.Hidden || (!c.IsProtected && !c.HidesIdentity)));

    // From the salt, which nobody outside has: neither the number nor the receipt leads here, and an erased case to nothing.
    private static string IdOf(byte[] salt) => Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes("public-answer")))[..16];
}
