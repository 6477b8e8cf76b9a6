using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Search;

namespace PublicNotice.FeedbackApi.Queue;

/// <summary>What a person narrows the queue to. The allow-list of what can be asked: nothing else is (incident T6).</summary>
internal sealed record QueueFilter
{
    /// <summary>A notice or division that is none: the standing channel, the cases of nobody.</summary>
    public const string None = "none";

    public SearchWords? Words { get; init; }

    public CaseState? State { get; init; }

    /// <summary>The id of the responsible division, or <see cref="None"/>.</summary>
    public string? Division { get; init; }

    /// <summary>The id of the division that the classifier suggests.</summary>
    public string? Suggested { get; init; }

    public Sureness? Sureness { get; init; }

    public FeedbackKind? Kind { get; init; }

    /// <summary>The id of a notice, or <see cref="None"/>.</summary>
    public string? Notice { get; init; }

    /// <summary>The id of an item of that notice.</summary>
    public string? Item { get; init; }

    /// <summary>The number of a case: those that say nearly the same as it, and itself (联名、群发的来件).</summary>
    public long? Alike { get; init; }

    public DueFilter? Due { get; init; }

    /// <summary>Whether an automatic check holds it.</summary>
    public bool? Held { get; init; }

    /// <summary>收到日期, both days inclusive.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public IQueryable<Case> Apply(IQueryable<Case> cases, DateOnly today) => ByDates(ByRouting(ByFields(cases)), today);

    private IQueryable<Case> ByFields(IQueryable<Case> cases)
    {
        cases = State is { } state ? cases.Where(c => c.State == state) : cases;
        cases = Kind is { } kind ? cases.Where(c => c.Kind == kind) : cases;
        cases = Held is { } held ? cases.Where(c => (c.HeldBecause != null) == held) : cases;
        cases = Notice switch
        {
            null => cases,
            None => cases.Where(c => c.Subject!.NoticeId == null),
            _ => cases.Where(c => c.Subject!.NoticeId == Notice),
        };
        return Item is null ? cases : cases.Where(c => c.Subject!.ItemId == Item);
    }

    private IQueryable<Case> ByRouting(IQueryable<Case> cases)
    {
        cases = Division switch
        {
            null => cases,
            None => cases.Where(c => c.Division == null),
            _ => cases.Where(c => c.Division == Division),
        };
        cases = Suggested is null ? cases : cases.Where(c => c.SuggestedDivision == Suggested);
        return Sureness switch
        {
            null => cases,
            Queue.Sureness.Sure => cases.Where(c => c.SuggestedDivision != null && c.Confidence >= Surenesses.Sure),
            Queue.Sureness.Likely => cases.Where(c => c.SuggestedDivision != null && c.Confidence < Surenesses.Sure),
            Queue.Sureness.Abstains => cases.Where(c => c.SuggestedDivision == null && c.Confidence != null),
            _ => cases.Where(c => c.Confidence == null),
        };
    }

    private IQueryable<Case> ByDates(IQueryable<Case> cases, DateOnly today)
    {
        var open = QueueTabs.Open;
        cases = Due switch
        {
            null => cases,
            DueFilter.Overdue => cases.Where(c => c.DueOn < today && open.Contains(c.State)),
            _ => cases.Where(c => c.DueOn == today && open.Contains(c.State)),
        };
        if (From is { } from)
        {
            var first = ShanghaiTime.StartOf(from);
            cases = cases.Where(c => c.ReceivedAt >= first);
        }

        if (To is { } to)
        {
            var end = ShanghaiTime.EndOf(to);
            cases = cases.Where(c => c.ReceivedAt < end);
        }

        return cases;
    }
}
