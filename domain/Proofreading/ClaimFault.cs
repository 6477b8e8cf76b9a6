namespace PublicNotice.Domain;

/// <summary>A place where the numbers of a text contradict each other.</summary>
/// <param name="Kind">What was claimed.</param>
/// <param name="Offset">Where the claim stands in its line, in UTF-16 units.</param>
/// <param name="Message">One Chinese sentence with the numbers.</param>
public sealed record ClaimFault(ClaimKind Kind, int Offset, string Message);

/// <summary>What a text claims of its numbers.</summary>
public enum ClaimKind
{
    /// <summary>That parts make a whole.</summary>
    Sum,

    /// <summary>That a percentage is one number's share of another.</summary>
    Share,
}
