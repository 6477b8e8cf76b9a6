namespace PublicNotice.Domain;

/// <summary>
/// 处室: a division of the bureau. Its id never changes; its name may, so that an old case still shows the name of its day.
/// </summary>
/// <param name="Id">The stable id, e.g. xczx.</param>
/// <param name="Name">Its name today, e.g. 乡村振兴处.</param>
/// <param name="Duties">What it is responsible for, in short phrases.</param>
public sealed record Division(string Id, string Name, IReadOnlyList<string> Duties)
{
    /// <summary>Names that it bore before, each with the last day on which it did, oldest first.</summary>
    public IReadOnlyList<FormerName> FormerNames { get; init; } = [];

    /// <summary>The day from which it is no longer assigned anything; null while it exists.</summary>
    public DateOnly? RetiredOn { get; init; }

    /// <summary>The name that it bore on a date.</summary>
    public string NameOn(DateOnly date) => FormerNames.FirstOrDefault(former => date <= former.Until)?.Name ?? Name;
}

/// <summary>A name that a division bore.</summary>
/// <param name="Name">The name.</param>
/// <param name="Until">The last day on which it did.</param>
public sealed record FormerName(string Name, DateOnly Until);
