namespace PublicNotice.Domain;

/// <summary>What concerns a clock.</summary>
public enum ClockEventKind
{
    /// <summary>It starts: the receipt.</summary>
    Start,

    /// <summary>The matter is accepted: a profile that counts from there starts anew.</summary>
    Accepted,

    /// <summary>It starts anew: the case is handled anew, or reviewed by a rule of its own.</summary>
    Restart,

    /// <summary>The citizen is asked something.</summary>
    Asked,

    /// <summary>The waiting for the citizen is over.</summary>
    AskEnded,

    /// <summary>It is extended to a date.</summary>
    Extended,

    /// <summary>Another case is joined, whose last day counts if it is earlier.</summary>
    Joined,

    /// <summary>That other case is handled by itself again.</summary>
    Parted,

    /// <summary>Another profile applies from here on back to the start.</summary>
    Profile,
}

/// <summary>An event that concerns a clock. The list of them says the deadline, whatever order they are stored in.</summary>
/// <param name="When">When it happened.</param>
/// <param name="Order">What tells two events of the same moment apart: their number in the history.</param>
/// <param name="Kind">What happened.</param>
public sealed record ClockEvent(DateTimeOffset When, long Order, ClockEventKind Kind)
{
    /// <summary>The date that it brings: the new last day, or that of the case that is joined.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The profile's id, or the number of the other case.</summary>
    public string? Reference { get; init; }

    /// <summary>Who approved it.</summary>
    public string? By { get; init; }
}
