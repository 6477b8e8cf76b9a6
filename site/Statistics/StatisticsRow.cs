namespace PublicNotice.Site;

/// <summary>
/// One case in the public statistics. Groups that would be too small are put together before they are written: what is
/// null here nobody can tell from the file.
/// </summary>
/// <param name="Year">The year of the receipt.</param>
/// <param name="Division">The id of the responsible division; null where divisions are put together or none is responsible.</param>
/// <param name="DivisionName">Its name.</param>
/// <param name="Kind">The kind; null where kinds are put together.</param>
/// <param name="IsAnswered">Whether the citizen has a final reply; null where that is not told.</param>
/// <param name="WorkingDays">In how many working days, the day of receipt not counted; null without a reply.</param>
public sealed record StatisticsRow(int Year, string? Division, string? DivisionName, string? Kind, bool? IsAnswered, int? WorkingDays);

/// <summary>A line of the moderation log.</summary>
/// <param name="On">The day.</param>
/// <param name="Act">hide or restore.</param>
/// <param name="Code">The stable code of the rule; null for restore.</param>
/// <param name="Rule">The rule in words; null for restore.</param>
public sealed record ModerationEntry(DateOnly On, string Act, string? Code, string? Rule);
