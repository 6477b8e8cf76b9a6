namespace PublicNotice.Domain;

/// <summary>What happens to a clock while the citizen is asked for something.</summary>
public enum OnAsk
{
    /// <summary>It runs on.</summary>
    RunsOn,

    /// <summary>It stands still; the days of waiting do not count.</summary>
    Pauses,

    /// <summary>It starts anew when the citizen has answered (政府信息公开条例 第三十条).</summary>
    Restarts,
}

/// <summary>How far a rule was verified.</summary>
public enum RuleMark
{
    /// <summary>V: read in the text of the norm.</summary>
    Text,

    /// <summary>P: seen in an official portal or notice.</summary>
    Portal,

    /// <summary>S: a secondary source only.</summary>
    Secondary,

    /// <summary>N: could not be verified.</summary>
    Unverified,
}

/// <summary>时限: by when a matter of some type has to be answered, with the norm that says so.</summary>
/// <param name="Id">The stable id, e.g. xinfang-appeal; events name it.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Days">How many days, at least 1; the day of the event that starts the clock is not counted.</param>
/// <param name="IsWorkingDays">Whether they are working days; else calendar days.</param>
/// <param name="Basis">The norm and its article. A clock without one is refused: nobody may be held to a rule that nobody can read.</param>
/// <param name="Mark">How far that was verified.</param>
/// <param name="EffectiveFrom">The first day on which it may start a clock.</param>
public sealed record ClockProfile(
    string Id, string Name, int Days, bool IsWorkingDays, string Basis, RuleMark Mark, DateOnly EffectiveFrom)
{
    /// <summary>The last day on which it may start a clock; null while it is in force.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>True when the clock starts with the acceptance (受理), not with the receipt.</summary>
    public bool StartsAtAcceptance { get; init; }

    /// <summary>By how many days, of the same kind, it may be extended once; 0 for never.</summary>
    public int ExtensionDays { get; init; }

    /// <summary>What a question to the citizen does to it.</summary>
    public OnAsk OnAsk { get; init; }

    /// <summary>Whether it may start a clock on a date.</summary>
    public bool IsInForce(DateOnly date) => EffectiveFrom <= date && (EffectiveTo is not { } last || date <= last);

    /// <summary>How it is counted, in words.</summary>
    public string Rule => $"自{(StartsAtAcceptance ? "受理" : "收到")}之日的次日起 {Days} {(IsWorkingDays ? "个工作日" : "日")}内";
}
