namespace PublicNotice.Domain;

/// <summary>A date as far as a text states it.</summary>
/// <param name="Year">The year; null when it is not written.</param>
/// <param name="Month">The month; null when it is not written.</param>
/// <param name="Day">The day; null when the date cannot be read, as in 2025年1021日.</param>
/// <param name="Index">Where it starts.</param>
/// <param name="Length">How much it takes.</param>
internal readonly record struct WrittenDate(int? Year, int? Month, int? Day, int Index, int Length)
{
    /// <summary>The first character after it.</summary>
    public int End => Index + Length;

    /// <summary>The date; null unless year, month and day are written and make a date.</summary>
    public DateOnly? Date => Make(Year, Month, Day);

    /// <summary>The date when what it leaves out is taken from an earlier one: 12月14日 after 2023年11月23日.</summary>
    public DateOnly? After(DateOnly start)
    {
        var sameYear = Make(Year ?? start.Year, Month ?? start.Month, Day);
        // 12月23日至1月8日 runs over New Year's Eve; a day alone says nothing of the kind.
        return Year is null && Month is not null && sameYear < start ? Make(start.Year + 1, Month, Day) : sameYear;
    }

    /// <summary>The date when the year it leaves out is taken from a later one: 11月23日至2023年12月14日.</summary>
    public DateOnly? Before(DateOnly end)
    {
        var sameYear = Make(Year ?? end.Year, Month, Day);
        return Year is null && sameYear > end ? Make(end.Year - 1, Month, Day) : sameYear;
    }

    private static DateOnly? Make(int? year, int? month, int? day) =>
        year is >= 1900 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new DateOnly(year.Value, month.Value, day.Value)
            : null;
}
