using PublicNotice.Domain;

namespace PublicNotice.Analytics;

/// <summary>A case as the desk exports it; docs/case-export.md describes the file.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="ReceivedOn">The day in Shanghai on which it came in.</param>
/// <param name="Kind">The kind (来件类型), by its Chinese word.</param>
/// <param name="State">Where it is in its handling.</param>
internal sealed record CaseRow(string Id, DateOnly ReceivedOn, string Kind, CaseState State)
{
    /// <summary>The division that is responsible; null while none is.</summary>
    public string? Division { get; init; }

    /// <summary>The notice; null for the standing channel.</summary>
    public string? Notice { get; init; }

    /// <summary>The item of the notice; null for the whole of it.</summary>
    public string? Item { get; init; }

    /// <summary>The last day on which an answer is in time; null where no clock runs.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day on which it was answered.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Whether it is protected: then no report knows it.</summary>
    public bool IsProtected { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    /// <summary>Whether it may be counted and read.</summary>
    public bool IsReportable => !IsProtected && Kind != TraitLabels.Accusation;

    /// <summary>
    /// Whether somebody still owed an answer at the end of a day: it is open now, once more perhaps, or was answered only
    /// later. What was declined, sent elsewhere, merged or withdrawn waits for none.
    /// </summary>
    public bool IsWaiting(DateOnly asOf) => State.IsOpen() || AnsweredOn > asOf;

    /// <summary>
    /// Whether it is or was late: the last day belongs to the citizen's bureau until 24:00, so it is late from the day after.
    /// </summary>
    /// <param name="asOf">The day on whose end it is judged.</param>
    public bool IsOverdue(DateOnly asOf) => DueOn is { } due && (IsWaiting(asOf) ? asOf : AnsweredOn) > due;

    /// <summary>The days from receipt to answer; null when it was not answered by then.</summary>
    public int? DaysToAnswer(DateOnly asOf) => AnsweredBy(asOf) is { } answered ? answered.DayNumber - ReceivedOn.DayNumber : null;

    private DateOnly? AnsweredBy(DateOnly asOf) => AnsweredOn <= asOf ? AnsweredOn : null;
}
